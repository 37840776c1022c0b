package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.model.Consequence;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Follows rules without the rule engine, where it can be told that the rule engine would do the
 * same: one rule alone matches, and does nothing but change one fact, in a way that no rule hears
 * of, or put one in. One thread at a time.
 */
final class DirectPath {

  private final DirectPlan plan;
  private final KieSession session;
  private final Consumer<Object> wake;
  private final Extents extents;
  private final DirectSearch search;
  private final Map<String, Known> known = new HashMap<>();

  /** What is known of a rule that was followed once: what it changes, and who hears of that. */
  private record Known(int variable, DirectChange change) {}

  /** What came of a rule. */
  sealed interface Done {

    /** It has changed a fact, and others must be told of some of its properties. */
    record Changed(Object fact, List<String> untold) implements Done {}

    /** It puts a fact in. */
    record PutsIn(Object fact) implements Done {}
  }

  DirectPath(DirectPlan plan, KieSession session, Consumer<Object> wake) {
    this.plan = plan;
    this.session = session;
    this.wake = wake;
    this.extents = new Extents(plan.forms());
    this.search = new DirectSearch(plan, extents);
    session.getObjects().forEach(extents::added);
  }

  void added(Object fact) {
    extents.added(fact);
  }

  void removed(Object fact) {
    extents.removed(fact);
  }

  /**
   * What would match a fact if it were there.
   *
   * @return what matches, two of that at most; nothing at all if it cannot be told from here
   */
  Optional<List<DirectSearch.Found>> matching(Object fact) {
    try {
      return Optional.of(search.of(fact));
    } catch (DirectTest.UnsureException e) {
      return Optional.empty();
    }
  }

  /** Whether a rule that matches can be followed here. */
  boolean canFollow(DirectSearch.Found found) {
    return plan.obstacle(found.form()).isEmpty();
  }

  /** Whether all that a rule does is to change a draft. */
  boolean changesDraft(DirectSearch.Found found) {
    return plan.changesOnly(found.form(), Draft.class);
  }

  /**
   * Does what a rule does.
   *
   * @throws Exception whatever the rule throws
   */
  Done follow(DirectSearch.Found found) throws Exception {
    Known rule = known.get(found.form().name());
    DirectChange.Standing before =
        rule == null ? null : rule.change.before(found.row().fact(rule.variable));
    if (before == null) {
      found.row().facts().forEach(wake);
    }
    DirectUpdates updates = execute(found);
    Optional<Object> inserted = updates.inserted();
    if (inserted.isPresent()) {
      return putsIn(found, inserted.get());
    }
    Object fact = updates.fact().orElseThrow();
    org.drools.model.BitMask mask = updates.mask().orElseThrow();
    if (rule == null || !rule.change.isOf(fact, mask)) {
      Known learned = learn(found, fact, mask);
      known.put(found.form().name(), learned);
      return new Done.Changed(fact, learned.change.properties());
    }
    boolean unheard = before != null && rule.change.isUnheard(before, fact);
    return new Done.Changed(fact, unheard ? List.of() : rule.change.properties());
  }

  /** Only if the rule ceases to match then; else it would have to be known which it has matched. */
  private static Done putsIn(DirectSearch.Found found, Object fact) {
    Object seen = fact instanceof Draft draft ? draft.incident() : fact;
    if (!DirectSearch.refuted(found, seen)) {
      throw new DirectTest.UnsureException(null);
    }
    return new Done.PutsIn(fact);
  }

  /**
   * Does what a rule does to what nobody has seen yet.
   *
   * @return the fact that it has changed
   * @throws Exception whatever the rule throws
   */
  static Optional<Object> change(DirectSearch.Found found) throws Exception {
    return execute(found).fact();
  }

  private static DirectUpdates execute(DirectSearch.Found found) throws Exception {
    DirectUpdates updates = new DirectUpdates();
    Consequence consequence = found.form().rule().getDefaultConsequence();
    consequence.getBlock().execute(arguments(consequence, found, updates));
    return updates;
  }

  private Known learn(DirectSearch.Found found, Object fact, org.drools.model.BitMask mask) {
    InternalRuleBase rules = (InternalRuleBase) session.getKieBase();
    DirectChange change =
        new DirectChange(fact.getClass(), mask, rules, search, (ReteEvaluator) session);
    return new Known(found.row().variableOf(fact), change);
  }

  private static @Nullable Object[] arguments(
      Consequence consequence, DirectSearch.Found found, DirectUpdates updates) {
    Variable<?>[] variables = consequence.getVariables();
    int first = consequence.isUsingDrools() ? 1 : 0;
    @Nullable Object[] arguments = new Object[variables.length + first];
    if (first == 1) {
      arguments[0] = updates;
    }
    for (int i = 0; i < variables.length; i++) {
      arguments[i + first] = found.row().value(found.form().number(variables[i].getName()));
    }
    return arguments;
  }
}
