package dev.winnow.authoring.check;

import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.DeadlineReached;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds deadlines that nothing waits for, and waiting for deadlines that nothing makes. */
final class DeadlineUse {

  private static final NamedUse WORDS =
      new NamedUse(
          Code.DEADLINE_UNUSED,
          Code.DEADLINE_UNMADE,
          "no rule waits for the deadline",
          "no rule makes the deadline",
          name -> "add a rule on DeadlineReached( kind == \"" + name + "\" )",
          name -> "derive it: insertLogical( new Deadline( \"" + name + "\", subject, 0, at ) )");

  private DeadlineUse() {}

  static void check(List<RuleSemantics> rules, List<Finding> found) {
    Map<String, RuleSemantics> made = new TreeMap<>();
    Map<String, RuleSemantics> awaited = new TreeMap<>();
    boolean anyMade = false;
    boolean anyAwaited = false;
    for (RuleSemantics rule : rules) {
      for (Effect effect : rule.effects) {
        if (effect.makes() && effect.kind().equals(Optional.of(Deadline.class))) {
          Optional<String> kind = plain(Optional.ofNullable(effect.parts().get("kind")));
          anyMade |= kind.isEmpty();
          kind.ifPresent(name -> made.putIfAbsent(name, rule));
        }
      }
      for (Clause clause : rule.rule.clauses()) {
        if (clause.is(DeadlineReached.class)) {
          Optional<String> kind = kind(rule, clause);
          anyAwaited |= kind.isEmpty();
          kind.ifPresent(name -> awaited.putIfAbsent(name, rule));
        }
      }
    }
    if (!anyAwaited) {
      WORDS.unused(made, awaited, found);
    }
    if (!anyMade) {
      WORDS.unmade(awaited, made, found);
    }
  }

  private static Optional<String> kind(RuleSemantics rule, Clause clause) {
    return rule.atoms(clause).stream()
        .filter(atom -> atom.fixes() && isKind(atom.left(), clause))
        .findFirst()
        .flatMap(atom -> plain(Optional.of(atom.right())));
  }

  private static boolean isKind(Term term, Clause clause) {
    return term.propertyOf(clause.index()).filter("kind"::equals).isPresent();
  }

  /** What a constant says; empty if it is none. */
  private static Optional<String> plain(Optional<Term> term) {
    return term.filter(Term.Constant.class::isInstance)
        .map(constant -> String.valueOf(((Term.Constant) constant).value()));
  }
}
