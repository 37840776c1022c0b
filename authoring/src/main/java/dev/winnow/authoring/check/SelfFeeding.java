package dev.winnow.authoring.check;

import dev.winnow.core.language.Statement;
import dev.winnow.core.text.Article;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds rules that make themselves match again, alone or in a circle of insertions. */
final class SelfFeeding {

  private SelfFeeding() {}

  static void check(List<RuleSemantics> rules, List<Finding> found) {
    for (RuleSemantics rule : rules) {
      if (rule.rule.own()) {
        alone(rule, found);
      }
    }
    circles(rules, found);
  }

  private static void alone(RuleSemantics rule, List<Finding> found) {
    for (Effect effect : rule.effects) {
      if (effect.does() == Statement.Does.DERIVE && undoesItself(rule, effect, found)) {
        return;
      }
    }
    if (Ending.endsItself(rule)) {
      return;
    }
    for (Effect effect : rule.effects) {
      if (effect.sets()
          && !effect.isWorkedOut()
          && effect.fact() >= 0
          && rule.reads(rule.clause(effect.fact())).contains(effect.property())) {
        modifies(rule, effect, found);
        return;
      }
      Optional<Clause> fed = fed(rule, effect);
      if (fed.isPresent()) {
        inserts(rule, effect, fed.get(), found);
        return;
      }
    }
  }

  private static void modifies(RuleSemantics rule, Effect effect, List<Finding> found) {
    Clause clause = rule.clause(effect.fact());
    found.add(
        rule.rule.finding(
            Code.FEEDS_ITSELF,
            "this rule sets \""
                + effect.property()
                + "\", which it reads, and still matches: it"
                + " fires without end",
            "add a condition that is false once it is set, or do not read it",
            List.of(
                Words.fact(clause, rule.atoms(clause)) + " matches,",
                "is set to "
                    + effect.property()
                    + " = "
                    + Words.value(effect.value(), "what it works out")
                    + ", and matches again"),
            List.of()));
  }

  private static void inserts(
      RuleSemantics rule, Effect effect, Clause clause, List<Finding> found) {
    String kind = effect.kind().map(Class::getSimpleName).orElse("fact");
    found.add(
        rule.rule.finding(
            Code.FEEDS_ITSELF,
            "this rule makes "
                + Article.of(kind)
                + ", which it then matches itself: it fires"
                + " without end",
            "add: not " + kind + "( ... ) with what the new one is known by",
            List.of(
                Words.fact(clause, rule.atoms(clause)) + " matches,",
                "the " + kind + " that is made matches too, and makes another"),
            List.of()));
  }

  /** A pattern that a fact the rule makes matches, so that it makes a further one. */
  private static Optional<Clause> fed(RuleSemantics rule, Effect effect) {
    if (!effect.makes()) {
      return Optional.empty();
    }
    for (Clause clause : rule.matched()) {
      boolean grows = effect.does() == Statement.Does.INSERT || grows(effect, clause.index());
      if (grows && Ending.fits(rule, effect, clause)) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  /** Whether a part is worked out from the fact that was matched, and so is another each time. */
  private static boolean grows(Effect effect, int own) {
    return effect.parts().values().stream()
        .anyMatch(part -> part instanceof Term.Operation && !part.asks(own).isEmpty());
  }

  /** Whether a rule derives what it says must not be there. */
  private static boolean undoesItself(RuleSemantics rule, Effect effect, List<Finding> found) {
    for (Clause clause : rule.absent()) {
      if (!Ending.fits(rule, effect, clause) || !isSame(rule, effect, clause)) {
        continue;
      }
      String kind = effect.kind().map(Class::getSimpleName).orElse("fact");
      found.add(
          rule.rule.finding(
              Code.FEEDS_ITSELF,
              "this rule derives the "
                  + kind
                  + " that it says must not be there: it comes and"
                  + " goes without end",
              "leave \"not " + kind + "\" out; what is derived twice is there once",
              List.of(
                  "no " + kind + ": it matches, and derives one;",
                  "now there is one: it does not match, and what it derived goes"),
              List.of()));
      return true;
    }
    return false;
  }

  private static boolean isSame(RuleSemantics rule, Effect effect, Clause absent) {
    ConstraintSolver logic = new ConstraintSolver(rule.positive());
    for (Atom atom : rule.atoms(absent)) {
      Optional<Term> part =
          atom.left()
              .propertyOf(absent.index())
              .flatMap(name -> Optional.ofNullable(effect.parts().get(name)));
      boolean holds =
          part.map(left -> new Atom(left, atom.operator(), atom.right(), atom.text(), atom.line()))
              .filter(logic::implies)
              .isPresent();
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private static void circles(List<RuleSemantics> rules, List<Finding> found) {
    List<RuleSemantics> makers =
        rules.stream()
            .filter(r -> r.effects.stream().anyMatch(e -> e.does() == Statement.Does.INSERT))
            .filter(r -> !Ending.endsItself(r))
            .toList();
    Set<Set<RuleSemantics>> told = new HashSet<>();
    for (RuleSemantics start : makers) {
      walk(start, start, new LinkedHashSet<>(List.of(start)), makers, told, found);
    }
  }

  private static void walk(
      RuleSemantics start,
      RuleSemantics at,
      Set<RuleSemantics> path,
      List<RuleSemantics> makers,
      Set<Set<RuleSemantics>> told,
      List<Finding> found) {
    for (RuleSemantics next : makers) {
      if (!feeds(at, next)) {
        continue;
      }
      if (next == start && path.size() > 1) {
        circle(new ArrayList<>(path), told, found);
      } else if (path.size() < 5 && path.add(next)) {
        walk(start, next, path, makers, told, found);
        path.remove(next);
      }
    }
  }

  private static boolean feeds(RuleSemantics one, RuleSemantics other) {
    return one.effects.stream()
        .filter(effect -> effect.does() == Statement.Does.INSERT)
        .anyMatch(effect -> other.matched().stream().anyMatch(c -> Ending.fits(other, effect, c)));
  }

  private static void circle(
      List<RuleSemantics> path, Set<Set<RuleSemantics>> told, List<Finding> found) {
    if (path.stream().noneMatch(rule -> rule.rule.own()) || !told.add(new HashSet<>(path))) {
      return;
    }
    RuleSemantics last = path.stream().filter(r -> r.rule.own()).reduce((a, b) -> b).orElseThrow();
    List<String> example = new ArrayList<>();
    for (RuleSemantics rule : path) {
      String makes =
          rule.effects.stream()
              .filter(e -> e.does() == Statement.Does.INSERT)
              .map(e -> e.kind().map(Class::getSimpleName).orElse("fact"))
              .findFirst()
              .orElse("fact");
      example.add("\"" + rule.rule.text().name() + "\" makes " + Article.of(makes) + ",");
    }
    example.add("and so on");
    found.add(
        last.rule.finding(
            Code.FEEDS_ITSELF,
            "rules make each other match again in a circle, without end",
            "add to one of them: not with what the new fact is known by",
            example,
            path.stream().filter(r -> r != last).map(r -> r.rule.related()).toList()));
  }
}
