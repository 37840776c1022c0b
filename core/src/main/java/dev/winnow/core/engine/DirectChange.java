package dev.winnow.core.engine;

import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.modelcompiler.util.EvaluationUtil;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;

/**
 * A change of some properties of a fact, and the places in the rule network that hear of it.
 *
 * <p>Nobody hears of it in effect if, before and after it, the fact is not at such a place, or what
 * goes on from there cannot match and comes as far as before: then the network is as if it had been
 * told. One that comes further is remembered by the network, though something holds it back: once
 * nothing does, it goes on from there.
 */
final class DirectChange {

  /** Where a fact is. */
  static final class Standing {
    private final boolean[] at;
    private final long reached;

    /**
     * A standing.
     *
     * @param at at which of the places
     * @param reached which conditions rules get to with it from there, and with what
     */
    Standing(boolean[] at, long reached) {
      this.at = at;
      this.reached = reached;
    }

    private boolean isThatOf(Standing other) {
      return reached == other.reached && Arrays.equals(at, other.at);
    }
  }

  private final Class<?> type;
  private final org.drools.model.BitMask mask;
  private final List<String> properties = new ArrayList<>();
  private final Listeners listeners;
  private final DirectSearch search;
  private final ReteEvaluator session;

  /** By which first conditions are shown the fact; they ask for no more than that. */
  private final InternalFactHandle shown;

  DirectChange(
      Class<?> type,
      org.drools.model.BitMask mask,
      InternalRuleBase rules,
      DirectSearch search,
      ReteEvaluator session) {
    this.type = type;
    this.mask = mask;
    this.search = search;
    this.session = session;
    this.shown =
        session
            .getFactHandleFactory()
            .newFactHandle(0, this, 0, null, session, session.getDefaultEntryPoint());
    BitMask changed = EvaluationUtil.adaptBitMask(mask);
    List<String> all = PropertySpecificUtil.getAccessibleProperties(rules, type);
    for (int i = 0; i < all.size(); i++) {
      if (changed.isSet(i + PropertySpecificUtil.CUSTOM_BITS_OFFSET)) {
        properties.add(all.get(i));
      }
    }
    this.listeners = Listeners.of(type, changed, rules);
  }

  /** The names of the properties. */
  List<String> properties() {
    return properties;
  }

  boolean isOf(Object fact, org.drools.model.BitMask other) {
    return fact.getClass() == type && mask.equals(other);
  }

  /** Where the fact is, before it changes; null if a change would be heard. */
  @Nullable Standing before(Object fact) {
    return fact.getClass() == type && !(fact instanceof Signal) ? idleAt(fact) : null;
  }

  /** A condition that fails is for the rule engine to tell of. */
  private @Nullable Standing idleAt(Object fact) {
    shown.setObject(fact);
    try {
      boolean[] at = listeners.at(shown, session);
      search.trace();
      boolean idle = areIdle(at, fact);
      Standing standing = new Standing(at, search.reached());
      return idle ? standing : null;
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return null;
    }
  }

  /** Whether nobody hears of the change that the fact has made since. */
  boolean isUnheard(Standing before, Object fact) {
    Standing after = idleAt(fact);
    return after != null && after.isThatOf(before);
  }

  /** Whether none of the rules where the fact is can match it, and it need not move there. */
  private boolean areIdle(boolean[] at, Object fact) {
    for (int i = 0; i < at.length; i++) {
      if (at[i] && !isIdle(listeners.get(i), fact)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIdle(Listeners.Place place, Object fact) {
    if (place.moves()) {
      return false;
    }
    for (String rule : place.rules()) {
      if (!search.cannotMatch(rule, fact)) {
        return false;
      }
    }
    return true;
  }
}
