package dev.winnow.authoring.check;

import dev.winnow.core.language.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the effect of a rule does to comparisons. */
final class Ending {

  private static final Term MATH = new Term.Word("Math");

  private Ending() {}

  /** Whether a comparison is no longer true once properties are set. */
  static boolean ends(Atom atom, List<Effect> sets) {
    Optional<Effect> left = setting(atom.left(), sets);
    Optional<Effect> right = setting(atom.right(), sets);
    if (left.isEmpty() && right.isEmpty()) {
      return touchesInside(atom, sets);
    }
    Term one = left.map(Effect::value).orElse(atom.left());
    Term two = right.map(Effect::value).orElse(atom.right());
    Optional<Boolean> holds = Atom.holds(one, atom.operator(), two);
    if (holds.isPresent()) {
      return !holds.get();
    }
    if (!atom.compares()) {
      return true;
    }
    if (atom.operator().equals("!=")) {
      return false;
    }
    return changes(atom, left, right);
  }

  /** Whether a value that is worked out leads away from the comparison. */
  private static boolean changes(Atom atom, Optional<Effect> left, Optional<Effect> right) {
    Effect effect = left.or(() -> right).orElseThrow();
    Atom seen = left.isPresent() ? atom : atom.flipped();
    Term own = effect.target();
    Term value = effect.value();
    if (!value.mentions(own)) {
      return true;
    }
    if (seen.operator().equals("<")
        && value.equals(new Term.Invocation(MATH, "max", List.of(own, seen.right())))) {
      return true;
    }
    boolean grows = isStep(value, own, "+");
    boolean shrinks = isStep(value, own, "-");
    boolean bounds = value instanceof Term.Invocation call && call.owner().equals(MATH);
    return seen.operator().equals("==")
        || (grows && seen.isUpper())
        || (shrinks && seen.isLower())
        || (!grows && !shrinks && !bounds);
  }

  private static boolean isStep(Term value, Term own, String operator) {
    return value instanceof Term.Operation sum
        && sum.operator().equals(operator)
        && sum.left().equals(own);
  }

  /** A method of a fact, or a method that is given a property, may answer otherwise then. */
  private static boolean touchesInside(Atom atom, List<Effect> sets) {
    return sets.stream()
        .filter(Effect::sets)
        .anyMatch(effect -> atom.mentions(effect.target()) && !atom.left().equals(effect.target()));
  }

  private static Optional<Effect> setting(Term term, List<Effect> sets) {
    return sets.stream().filter(e -> e.sets() && e.target().equals(term)).findFirst();
  }

  /** Whether a rule's effect makes that it does not match the same facts again. */
  static boolean endsItself(RuleSemantics rule) {
    for (Effect effect : rule.effects) {
      if (effect.does() == Statement.Does.DELETE && effect.fact() >= 0) {
        return true;
      }
      if (effect.makes() && rule.absent().stream().anyMatch(c -> fits(rule, effect, c))) {
        return true;
      }
    }
    return !ended(rule, rule.positive(), rule.effects).isEmpty() || fillsAbsence(rule);
  }

  /** Whether a fact that it changes may be one of those that must not be there. */
  private static boolean fillsAbsence(RuleSemantics rule) {
    for (Effect effect : rule.effects) {
      for (Clause clause : rule.absent()) {
        boolean kind =
            effect.sets()
                && effect.kind().isPresent()
                && clause.type().isPresent()
                && clause.type().get().isAssignableFrom(effect.kind().get());
        if (kind && rule.reads(clause).contains(effect.property())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The comparisons that are no longer true after the effects. */
  static List<Atom> ended(RuleSemantics rule, List<Atom> atoms, List<Effect> effects) {
    List<Effect> sets = effects.stream().filter(Effect::sets).toList();
    List<Atom> ended = new ArrayList<>();
    for (Atom atom : atoms) {
      if (ends(atom, sets)) {
        ended.add(atom);
      }
    }
    return ended;
  }

  /** Whether a fact that is made can be one that a pattern asks for. */
  static boolean fits(RuleSemantics rule, Effect effect, Clause clause) {
    if (effect.kind().isEmpty()
        || clause.type().isEmpty()
        || !clause.type().get().isAssignableFrom(effect.kind().get())) {
      return false;
    }
    return rule.atoms(clause).stream()
        .noneMatch(
            atom ->
                atom.left()
                    .propertyOf(clause.index())
                    .flatMap(name -> Optional.ofNullable(effect.parts().get(name)))
                    .flatMap(part -> Atom.holds(part, atom.operator(), atom.right()))
                    .equals(Optional.of(false)));
  }
}
