package dev.winnow.authoring.check;

import dev.winnow.core.language.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds rules whose effect depends on which of them fires first. */
final class OrderDependence {

  private OrderDependence() {}

  static void check(List<RuleSemantics> rules, List<Finding> found) {
    TriggerGraph wakes = new TriggerGraph(rules);
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        RuleSemantics one = rules.get(j);
        RuleSemantics other = rules.get(i);
        if (other.rule.own()) {
          pair(one, other, wakes, found);
        } else if (one.rule.own()) {
          pair(other, one, wakes, found);
        }
      }
    }
  }

  private static void pair(
      RuleSemantics one, RuleSemantics other, TriggerGraph wakes, List<Finding> found) {
    for (Effect a : one.effects) {
      for (Effect b : other.effects) {
        if (a.setsTheSameAs(b)
            && !one.isApart(a.fact(), other, b.fact(), Set.of())
            && !wakes.areApart(one, other)
            && depends(one, other, a, b, found)) {
          return;
        }
      }
    }
  }

  private static boolean depends(
      RuleSemantics one, RuleSemantics other, Effect a, Effect b, List<Finding> found) {
    Pair pair = new Pair(one, other, a.fact(), b.fact(), false);
    if (pair.isApart() || pair.renamed(b.value()).equals(a.value())) {
      return false;
    }
    List<Atom> joint = pair.joint();
    if (pair.isImpossible(joint)) {
      return false;
    }
    ConstraintSolver logic = new ConstraintSolver(joint);
    if (logic.root(pair.renamed(b.value())).equals(logic.root(a.value()))) {
      return false;
    }
    if (a.isGreatest() && b.isGreatest()) {
      return false;
    }
    boolean onePrevents = prevents(one, one.effects, pair.renamed(other.positive()), other, pair);
    boolean otherPrevents = prevents(other, pair.otherEffects(), one.positive(), one, pair);
    if (onePrevents != otherPrevents) {
      return false;
    }
    add(one, other, a, b, pair, found);
    return true;
  }

  /** Whether the effects of a rule make that the other does not match any more. */
  private static boolean prevents(
      RuleSemantics rule, List<Effect> effects, List<Atom> atoms, RuleSemantics other, Pair pair) {
    if (!Ending.ended(rule, atoms, effects).isEmpty()) {
      return true;
    }
    boolean first = rule == pair.one;
    for (Effect effect : effects) {
      if (effect.makes() && other.absent().stream().anyMatch(c -> Ending.fits(other, effect, c))) {
        return true;
      }
      boolean deletes =
          effect.does() == Statement.Does.DELETE
              && other.matched().stream()
                  .anyMatch(c -> (first ? pair.renamed(c.index()) : c.index()) == effect.fact());
      if (deletes) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      RuleSemantics one, RuleSemantics other, Effect a, Effect b, Pair pair, List<Finding> found) {
    String kind = a.kind().map(Class::getSimpleName).orElse("fact");
    Set<String> properties = new TreeSet<>();
    for (Effect first : one.effects) {
      for (Effect second : pair.otherEffects()) {
        if (first.sets()
            && second.sets()
            && first.target().equals(second.target())
            && !first.value().equals(second.value())) {
          properties.add(first.property());
        }
      }
    }
    Clause clause = one.clause(a.fact());
    List<Atom> known = new ArrayList<>(one.atoms(clause));
    known.addAll(other.atoms(other.clause(b.fact())));
    found.add(
        other.rule.finding(
            Code.ORDER_DEPENDENT,
            "this rule and another can match one "
                + kind
                + " and set "
                + quoted(properties)
                + " differently: which stays depends on chance",
            "add a condition to one of them that excludes the other",
            List.of(
                Words.fact(clause, known),
                "\""
                    + one.rule.text().name()
                    + "\" sets "
                    + a.property()
                    + " to "
                    + Words.value(a.value()),
                "\""
                    + other.rule.text().name()
                    + "\" sets "
                    + b.property()
                    + " to "
                    + Words.value(b.value())),
            Optional.of(one.rule.related()).stream().toList()));
  }

  private static String quoted(Set<String> words) {
    return String.join(", ", words.stream().map(word -> "\"" + word + "\"").toList());
  }
}
