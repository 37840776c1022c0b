package dev.winnow.authoring.check;

import dev.winnow.core.language.Quantifier;
import dev.winnow.core.text.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rules whose conditions contradict each other. */
final class NeverMatches {

  private NeverMatches() {}

  static void check(RuleSemantics rule, List<Finding> found) {
    List<Atom> positive = rule.positive();
    Optional<List<Atom>> conflict = new ConstraintSolver(positive).conflict();
    if (conflict.isPresent()) {
      add(rule, conflict.get(), found);
      return;
    }
    for (Clause clause : rule.rule.clauses()) {
      if (clause.pattern().quantifier() == Quantifier.SOME && !clause.isOpaque()) {
        List<Atom> more = new ArrayList<>(positive);
        more.addAll(rule.atoms(clause));
        Optional<List<Atom>> inside = new ConstraintSolver(more).conflict();
        if (inside.isPresent()) {
          add(rule, inside.get(), found);
          return;
        }
      }
    }
    rule.absent().forEach(absent -> absent(rule, absent, positive, found));
  }

  private static void add(RuleSemantics rule, List<Atom> conflict, List<Finding> found) {
    Atom one = conflict.get(0);
    Atom two = conflict.get(1);
    boolean same = one.text().equals(two.text());
    found.add(
        rule.rule.finding(
            Code.NEVER_MATCHES,
            same
                ? "this rule can never match: " + one.text() + " contradicts itself"
                : "this rule can never match: "
                    + one.text()
                    + " and "
                    + two.text()
                    + " contradict each other",
            "correct or delete one of them",
            same ? List.of(Words.line(one)) : List.of(Words.line(one), Words.line(two)),
            List.of()));
  }

  private static void absent(
      RuleSemantics rule, Clause absent, List<Atom> positive, List<Finding> found) {
    for (Clause clause : rule.rule.clauses()) {
      boolean there =
          !clause.isOpaque()
              && (clause.isPositive() || clause.pattern().quantifier() == Quantifier.SOME)
              && absent.type().isPresent()
              && clause.is(absent.type().get());
      if (!there) {
        continue;
      }
      List<Atom> known = new ArrayList<>(positive);
      known.addAll(rule.atoms(clause));
      int from = absent.index();
      int to = clause.index();
      List<Atom> asked =
          rule.atoms(absent).stream()
              .map(atom -> atom.renamed(term -> term.renumbered(n -> n == from ? to : n)))
              .toList();
      if (new ConstraintSolver(known).impliesAll(asked)) {
        found.add(
            rule.rule.finding(
                Code.NEVER_MATCHES,
                "this rule can never match: it asks for "
                    + Article.of(Words.kind(clause))
                    + " and that there is none such",
                "exclude the fact itself, as in this != $i, or delete one of the two patterns",
                List.of(
                    "line "
                        + clause.pattern().place().line()
                        + ": "
                        + Words.fact(clause, rule.atoms(clause)),
                    "line "
                        + absent.pattern().place().line()
                        + ": not "
                        + Words.fact(absent, rule.atoms(absent))),
                List.of()));
        return;
      }
    }
  }
}
