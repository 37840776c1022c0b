package dev.winnow.authoring.check;

import dev.winnow.core.language.Quantifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

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
        || wide.effects.size() != narrow.effects.size()
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
  private static boolean map(RuleSemantics wide, RuleSemantics narrow, int at, Map<String, String> mapping) {
    if (at == wide.rule.clauses().size()) {
      return holds(wide, narrow, mapping) && sameEffect(wide, narrow, mapping);
    }
    Clause clause = wide.rule.clauses().get(at);
    for (Clause other : narrow.rule.clauses()) {
      if (mapping.containsValue(String.valueOf(other.index())) || !fits(clause, other)) {
        continue;
      }
      mapping.put(String.valueOf(at), String.valueOf(other.index()));
      if (map(wide, narrow, at + 1, mapping)) {
        return true;
      }
      mapping.remove(String.valueOf(at));
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

  private static boolean holds(RuleSemantics wide, RuleSemantics narrow, Map<String, String> mapping) {
    ConstraintSolver all = new ConstraintSolver(narrow.positive());
    for (Clause clause : wide.rule.clauses()) {
      Clause other =
          narrow
              .rule
              .clauses()
              .get(Integer.parseInt(mapping.getOrDefault(String.valueOf(clause.index()), "0")));
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

  private static List<Atom> renamed(List<Atom> atoms, Map<String, String> mapping) {
    return atoms.stream().map(atom -> atom.renamed(term -> renamed(term, mapping))).toList();
  }

  private static String renamed(String term, Map<String, String> mapping) {
    return Atom.renumbered(term, n -> mapping.getOrDefault(n, n));
  }

  private static boolean sameEffect(RuleSemantics wide, RuleSemantics narrow, Map<String, String> mapping) {
    ConstraintSolver all = new ConstraintSolver(narrow.positive());
    TreeSet<String> one = new TreeSet<>();
    wide.effects.forEach(effect -> one.add(plain(all, renamed(effect.text(), mapping))));
    TreeSet<String> other = new TreeSet<>();
    narrow.effects.forEach(effect -> other.add(plain(all, effect.text())));
    return one.equals(other);
  }

  /** With every property written as the one that it equals. */
  private static String plain(ConstraintSolver logic, String text) {
    return java.util.regex.Pattern.compile("#\\d+(\\.\\w+)*")
        .matcher(text)
        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(logic.root(found.group())));
  }
}
