package dev.winnow.core;

import dev.winnow.core.decision.Because;
import dev.winnow.core.fact.Incident;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.InitialFact;
import org.jspecify.annotations.Nullable;

/** One rule that fired, with the facts it matched. */
final class Firing {

  final RuleInfo rule;
  private final Object[] facts;

  /** The incident that it opened, if it did. */
  @Nullable Incident opened;

  /** Whether it made a proposal, and whether that was granted. */
  boolean proposes;

  boolean granted;

  /** Whether a decision that leaves the engine came of its proposal. */
  boolean decided;

  Firing(RuleInfo rule, List<Object> facts) {
    this.rule = rule;
    this.facts = facts.toArray();
  }

  /** Whether nothing came of what it proposed, because other rules fired before it was granted. */
  boolean withdrawn() {
    return proposes && !granted && !decided;
  }

  Object[] facts() {
    return facts;
  }

  boolean matched(Object fact) {
    for (Object one : facts) {
      if (one == fact) {
        return true;
      }
    }
    return false;
  }

  <T> java.util.Optional<T> first(Class<T> type) {
    for (Object one : facts) {
      if (type.isInstance(one)) {
        return java.util.Optional.of(type.cast(one));
      }
    }
    return java.util.Optional.empty();
  }

  /**
   * Facts are named by what never changes about them, so it does not matter when this is asked. A
   * rule that begins with {@code not} matched a fact that only stands for the beginning.
   */
  Because because() {
    List<String> texts = new ArrayList<>(facts.length);
    for (Object fact : facts) {
      if (!(fact instanceof InitialFact)) {
        texts.add(FactText.of(fact));
      }
    }
    return new Because(rule.id(), rule.name(), rule.file(), rule.line(), texts);
  }
}
