package dev.winnow.authoring.check;

import dev.winnow.core.language.Quantifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds rules that do what another rule does anyway. */
final class Shadows {

  private Shadows() {}

  static void check(List<RuleSemantics> rules, List<Finding> found) {
    for (int i = 0; i < rules.size(); i++) {
      for (int j = 0; j < rules.size(); j++) {
        RuleSemantics wide = rules.get(i);
        RuleSemantics narrow = rules.get(j);
        boolean both = i != j && narrow.rule.own() && covers(wide, narrow);
        if (both && (i < j || !areAlike(wide, narrow))) {
          add(wide, narrow, found);
        }
      }
    }
  }

  private static void add(RuleSemantics wide, RuleSemantics narrow, List<Finding> found) {
    boolean same = areAlike(wide, narrow);
    List<String> example = new ArrayList<>();
    narrow.matched().forEach(c -> example.add(Words.fact(c, narrow.atoms(c))));
    found.add(
        narrow.rule.finding(
            Code.SHADOWED,
            same
                ? "another rule says the same"
                : "another rule does the same whenever this one matches",
            same
                ? "delete one of the two"
                : "delete this rule, or exclude what only this one is about from the other",
            example,
            List.of(wide.rule.related())));
  }

  /** Whether each covers the other. */
  private static boolean areAlike(RuleSemantics one, RuleSemantics other) {
    return covers(one, other) && covers(other, one);
  }

  private static boolean covers(RuleSemantics wide, RuleSemantics narrow) {
    if (wide.effects.isEmpty()
        || !wide.outline().equals(narrow.outline())
        || wide.rule.clauses().stream().anyMatch(Clause::isOpaque)
        || !answer(wide).equals(answer(narrow))) {
      return false;
    }
    return map(wide, narrow, 0, new HashMap<>());
  }

  private static String answer(RuleSemantics rule) {
    return rule.rule.text().metadata().getOrDefault("Answer", "");
  }

  /** Tries to find for each pattern of the wide rule one of the narrow rule that implies it. */
  private static boolean map(
      RuleSemantics wide, RuleSemantics narrow, int at, Map<Integer, Integer> mapping) {
    if (at == wide.rule.clauses().size()) {
      return holds(wide, narrow, mapping) && sameEffect(wide, narrow, mapping);
    }
    Clause clause = wide.rule.clauses().get(at);
    for (Clause other : narrow.rule.clauses()) {
      if (mapping.containsValue(other.index()) || !fits(clause, other)) {
        continue;
      }
      mapping.put(at, other.index());
      if (map(wide, narrow, at + 1, mapping)) {
        return true;
      }
      mapping.remove(at);
    }
    return false;
  }

  private static boolean fits(Clause wide, Clause narrow) {
    if (narrow.isOpaque() || wide.pattern().quantifier() != narrow.pattern().quantifier()) {
      return false;
    }
    Class<?> one = wide.type().orElse(Object.class);
    Class<?> other = narrow.type().orElse(Object.class);
    return wide.pattern().quantifier() == Quantifier.NONE
        ? other.isAssignableFrom(one)
        : one.isAssignableFrom(other);
  }

  private static boolean holds(
      RuleSemantics wide, RuleSemantics narrow, Map<Integer, Integer> mapping) {
    ConstraintSolver all = new ConstraintSolver(narrow.positive());
    for (Clause clause : wide.rule.clauses()) {
      Clause other = narrow.rule.clauses().get(mapping.getOrDefault(clause.index(), 0));
      List<Atom> asked = renamed(wide.atoms(clause), mapping);
      boolean implied;
      if (clause.pattern().quantifier() == Quantifier.EACH) {
        implied = all.impliesAll(asked);
      } else {
        List<Atom> known = new ArrayList<>(narrow.positive());
        boolean none = clause.isAbsent();
        known.addAll(none ? asked : narrow.atoms(other));
        implied = new ConstraintSolver(known).impliesAll(none ? narrow.atoms(other) : asked);
      }
      if (!implied) {
        return false;
      }
    }
    return true;
  }

  private static List<Atom> renamed(List<Atom> atoms, Map<Integer, Integer> mapping) {
    return atoms.stream().map(atom -> atom.renamed(term -> renamed(term, mapping))).toList();
  }

  private static Term renamed(Term term, Map<Integer, Integer> mapping) {
    return term.renumbered(n -> mapping.getOrDefault(n, n));
  }

  private static boolean sameEffect(
      RuleSemantics wide, RuleSemantics narrow, Map<Integer, Integer> mapping) {
    ConstraintSolver all = new ConstraintSolver(narrow.positive());
    Set<Term> one = new HashSet<>();
    wide.effects.forEach(effect -> one.add(renamed(effect.whole(), mapping).replaced(all::root)));
    Set<Term> other = new HashSet<>();
    narrow.effects.forEach(effect -> other.add(effect.whole().replaced(all::root)));
    return one.equals(other);
  }
}
