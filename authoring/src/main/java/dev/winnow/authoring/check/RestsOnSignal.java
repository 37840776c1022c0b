package dev.winnow.authoring.check;

import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.language.Quantifier;
import dev.winnow.core.language.Statement;
import dev.winnow.core.signal.Signal;
import java.util.List;

/**
 * Finds problems that are derived from a signal. A signal is there for one instant, and what rests
 * on it goes with it.
 */
final class RestsOnSignal {

  private RestsOnSignal() {}

  static void check(RuleSemantics rule, List<Finding> found) {
    if (rule.effects.stream().noneMatch(RestsOnSignal::derivesProblem)) {
      return;
    }
    rule.rule.clauses().stream()
        .filter(clause -> clause.is(Signal.class) && isAsked(clause))
        .findFirst()
        .ifPresent(clause -> found.add(finding(rule, clause)));
  }

  private static boolean derivesProblem(Effect effect) {
    return effect.does() == Statement.Does.DERIVE
        && effect.kind().isPresent()
        && Problem.class.isAssignableFrom(effect.kind().get());
  }

  private static boolean isAsked(Clause clause) {
    Quantifier quantifier = clause.pattern().quantifier();
    return (quantifier == Quantifier.EACH || quantifier == Quantifier.SOME)
        && !clause.pattern().alternative();
  }

  private static Finding finding(RuleSemantics rule, Clause clause) {
    String signal = clause.type().orElse(Signal.class).getSimpleName();
    return rule.rule
        .source()
        .finding(
            Code.RESTS_ON_SIGNAL,
            clause.pattern().place(),
            "the problem goes with the "
                + signal
                + ", which is there for one instant only: no ticket comes of it",
            "count it, as in: insertLogical( new Count( \"errors\", $subject, $what, $at,"
                + " Duration.ofHours( 1 ) ) ), and derive the problem from the Counter in another"
                + " rule");
  }
}
