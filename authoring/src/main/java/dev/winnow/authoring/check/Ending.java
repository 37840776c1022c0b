package dev.winnow.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the effect of a rule does to comparisons. */
final class Ending {

  private Ending() {}

  /** Whether a comparison is no longer true once properties are set. */
  static boolean ends(Atom atom, List<Effect> sets) {
    Optional<Effect> left = setting(atom.left(), sets);
    Optional<Effect> right = setting(atom.right(), sets);
    if (left.isEmpty() && right.isEmpty()) {
      return touchesInside(atom, sets);
    }
    String one = left.map(Effect::value).orElse(atom.left());
    String two = right.map(Effect::value).orElse(atom.right());
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
    String own = effect.target();
    if (!Atom.mentions(effect.value(), own)) {
      return true;
    }
    if (seen.operator().equals("<")
        && effect.value().equals("Math.max(" + own + "," + seen.right() + ")")) {
      return true;
    }
    boolean grows = effect.value().startsWith("(" + own + " + ");
    boolean shrinks = effect.value().startsWith("(" + own + " - ");
    return seen.operator().equals("==")
        || (grows && seen.isUpper())
        || (shrinks && seen.isLower())
        || (!grows && !shrinks && !effect.value().startsWith("Math."));
  }

  /** A method of a fact, or a method that is given a property, may answer otherwise then. */
  private static boolean touchesInside(Atom atom, List<Effect> sets) {
    return sets.stream()
        .filter(Effect::sets)
        .anyMatch(effect -> atom.mentions(effect.target()) && !atom.left().equals(effect.target()));
  }

  private static Optional<Effect> setting(String term, List<Effect> sets) {
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
    String own = "#" + clause.index() + ".";
    for (Atom atom : rule.atoms(clause)) {
      if (!atom.left().startsWith(own)) {
        continue;
      }
      String part = effect.parts().get(atom.left().substring(own.length()));
      if (part != null
          && Atom.holds(part, atom.operator(), atom.right()).equals(Optional.of(false))) {
        return false;
      }
    }
    return true;
  }
}
