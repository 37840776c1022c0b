package dev.winnow.authoring.check;

import dev.winnow.core.language.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds two rules that undo each other without end. */
final class Toggling {

  private Toggling() {}

  static void check(List<RuleSemantics> rules, List<Finding> found) {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < i; j++) {
        RuleSemantics one = rules.get(j);
        RuleSemantics other = rules.get(i);
        if (other.rule.own()) {
          pair(one, other, found);
        } else if (one.rule.own()) {
          pair(other, one, found);
        }
      }
    }
  }

  private static void pair(RuleSemantics one, RuleSemantics other, List<Finding> found) {
    Set<String> changing = new TreeSet<>(one.sets());
    changing.addAll(other.sets());
    for (Effect a : one.effects) {
      for (Effect b : other.effects) {
        if (a.setsTheSameAs(b)
            && !one.isApart(a.fact(), other, b.fact(), changing)
            && toggles(new Pair(one, other, a.fact(), b.fact(), true))) {
          add(one, other, a, b, found);
          return;
        }
      }
    }
  }

  private static boolean toggles(Pair pair) {
    List<Effect> others = pair.otherEffects();
    if (pair.isApart() || isFinal(pair.one) || isFinal(pair.other)) {
      return false;
    }
    List<Atom> first = pair.one.positive();
    List<Atom> second = pair.renamed(pair.other.positive());
    List<Atom> firstEnded = Ending.ended(pair.one, first, pair.one.effects);
    List<Atom> secondEnded = Ending.ended(pair.other, second, others);
    boolean back =
        !firstEnded.isEmpty()
            && !secondEnded.isEmpty()
            && firstEnded.stream().allMatch(atom -> restores(atom, others))
            && secondEnded.stream().allMatch(atom -> restores(atom, pair.one.effects));
    if (!back) {
      return false;
    }
    List<Atom> lasting = new ArrayList<>();
    first.stream().filter(atom -> !firstEnded.contains(atom)).forEach(lasting::add);
    second.stream().filter(atom -> !secondEnded.contains(atom)).forEach(lasting::add);
    return !pair.isImpossible(lasting)
        && Ending.ended(pair.one, without(second, secondEnded), pair.one.effects).isEmpty()
        && Ending.ended(pair.other, without(first, firstEnded), others).isEmpty();
  }

  private static List<Atom> without(List<Atom> atoms, List<Atom> some) {
    return atoms.stream().filter(atom -> !some.contains(atom)).toList();
  }

  /** Whether it deletes what it matches, or makes what it says must not be there. */
  private static boolean isFinal(RuleSemantics rule) {
    return rule.effects.stream()
        .anyMatch(
            e ->
                (e.does() == Statement.Does.DELETE)
                    || (e.makes()
                        && rule.absent().stream().anyMatch(c -> Ending.fits(rule, e, c))));
  }

  /** Whether effects make a comparison true that was made false. */
  private static boolean restores(Atom atom, List<Effect> effects) {
    List<Effect> sets = effects.stream().filter(Effect::sets).toList();
    boolean touched =
        sets.stream()
            .anyMatch(effect -> atom.mentions(effect.target()) && !isFarther(atom, effect));
    return touched && !Ending.ends(atom, sets);
  }

  /** Whether an effect can only raise what a comparison wants to be less than something. */
  private static boolean isFarther(Atom atom, Effect effect) {
    Atom seen = atom.left().equals(effect.target()) ? atom : atom.flipped();
    return effect.isGreatest() && seen.left().equals(effect.target()) && seen.isUpper();
  }

  private static void add(
      RuleSemantics one, RuleSemantics other, Effect a, Effect b, List<Finding> found) {
    Clause clause = one.clause(a.fact());
    found.add(
        other.rule.finding(
            Code.FEEDS_ITSELF,
            "this rule and another undo each other's \"" + a.property() + "\" without end",
            "add to one of them a condition that is false once the other has fired",
            List.of(
                Words.fact(clause, one.atoms(clause)),
                "\""
                    + one.rule.text().name()
                    + "\" sets "
                    + a.property()
                    + " to "
                    + Words.value(a.value())
                    + ",",
                "\""
                    + other.rule.text().name()
                    + "\" sets it to "
                    + Words.value(b.value())
                    + ", and so on"),
            List.of(one.rule.related())));
  }
}
