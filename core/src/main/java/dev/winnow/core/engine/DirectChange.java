package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drools.base.reteoo.PropertySpecificUtil;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.modelcompiler.util.EvaluationUtil;
import org.drools.util.bitmask.BitMask;

/**
 * A change of some properties of a fact, and the places in the rule network that hear of it.
 *
 * <p>Nobody hears of it in effect if, before and after it, the fact is not at such a place, or what
 * goes on from there cannot match: then the network is as if it had been told.
 */
final class DirectChange {

  private final Class<?> type;
  private final org.drools.model.BitMask mask;
  private final BitMask changed;
  private final List<String> properties = new ArrayList<>();
  private final List<Listener> listeners;
  private final DirectPlan plan;
  private final DirectSearch search;
  private final Function<Object, InternalFactHandle> handles;
  private final ReteEvaluator session;

  DirectChange(
      Class<?> type,
      org.drools.model.BitMask mask,
      InternalRuleBase rules,
      DirectPlan plan,
      DirectSearch search,
      Function<Object, InternalFactHandle> handles,
      ReteEvaluator session) {
    this.type = type;
    this.mask = mask;
    this.changed = EvaluationUtil.adaptBitMask(mask);
    this.plan = plan;
    this.search = search;
    this.handles = handles;
    this.session = session;
    List<String> all = PropertySpecificUtil.getAccessibleProperties(rules, type);
    for (int i = 0; i < all.size(); i++) {
      if (changed.isSet(i + PropertySpecificUtil.CUSTOM_BITS_OFFSET)) {
        properties.add(all.get(i));
      }
    }
    this.listeners =
        Listener.of(type, rules).stream().filter(one -> one.hears(changed)).toList();
  }

  /** The names of the properties. */
  List<String> properties() {
    return properties;
  }

  boolean isOf(Object fact, org.drools.model.BitMask other) {
    return fact.getClass() == type && mask.equals(other);
  }

  /** At which of the places the fact is, before it changes; null if a change would be heard. */
  boolean @org.jspecify.annotations.Nullable [] before(Object fact) {
    if (fact.getClass() != type) {
      return null;
    }
    InternalFactHandle handle = handles.apply(fact);
    if (handle == null) {
      return null;
    }
    boolean[] at = new boolean[listeners.size()];
    for (int i = 0; i < at.length; i++) {
      Listener one = listeners.get(i);
      at[i] = one.admits(handle, session);
      if (at[i] && !isIdle(one, fact)) {
        return null;
      }
    }
    return at;
  }

  /** Whether nobody hears of the change that the fact has made since. */
  boolean isUnheard(boolean[] before, Object fact) {
    InternalFactHandle handle = handles.apply(fact);
    for (int i = 0; i < before.length; i++) {
      Listener one = listeners.get(i);
      if (one.admits(handle, session) != before[i] || (before[i] && !isIdle(one, fact))) {
        return false;
      }
    }
    return true;
  }

  /** Whether none of the rules there can match this fact, and the fact need not move there. */
  private boolean isIdle(Listener listener, Object fact) {
    if (listener.isMovedBy(changed)) {
      if (System.getProperty("dbg") != null) System.err.println("MOVED " + listener.rules());
      return false;
    }
    for (String rule : listener.rules()) {
      DirectForm form = plan.form(rule);
      if (System.getProperty("dbg") != null && (form == null || !(search.lacksFacts(form, type) || matchesNothing(form, fact)))) System.err.println("NOT IDLE " + rule);
      if (form == null || !(search.lacksFacts(form, type) || matchesNothing(form, fact))) {
        return false;
      }
    }
    return true;
  }

  private boolean matchesNothing(DirectForm form, Object fact) {
    try {
      return form.whole() && search.with(form, fact).isEmpty();
    } catch (DirectTest.UnsureException e) {
      return false;
    }
  }
}
