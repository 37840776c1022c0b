package dev.winnow.authoring.check;

import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.DeadlineReached;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds deadlines that nothing waits for, and waiting for deadlines that nothing makes. */
final class DeadlineUse {

  private DeadlineUse() {}

  static void check(List<RuleSemantics> rules, List<Finding> found) {
    Map<String, RuleSemantics> made = new TreeMap<>();
    Map<String, RuleSemantics> awaited = new TreeMap<>();
    boolean anyMade = false;
    boolean anyAwaited = false;
    for (RuleSemantics rule : rules) {
      for (Effect effect : rule.effects) {
        if (effect.makes() && effect.kind().equals(java.util.Optional.of(Deadline.class))) {
          String kind = effect.parts().getOrDefault("kind", "");
          anyMade |= !Atom.isConstant(kind);
          made.putIfAbsent(kind, rule);
        }
      }
      for (Clause clause : rule.rule.clauses()) {
        if (clause.is(DeadlineReached.class)) {
          String kind = kind(rule, clause);
          anyAwaited |= kind.isEmpty();
          awaited.putIfAbsent(kind, rule);
        }
      }
    }
    if (!anyAwaited) {
      compare(made, awaited, true, found);
    }
    if (!anyMade) {
      compare(awaited, made, false, found);
    }
  }

  private static String kind(RuleSemantics rule, Clause clause) {
    return rule.atoms(clause).stream()
        .filter(atom -> atom.left().equals("#" + clause.index() + ".kind"))
        .filter(atom -> atom.operator().equals("==") && Atom.isConstant(atom.right()))
        .map(Atom::right)
        .findFirst()
        .orElse("");
  }

  private static void compare(
      Map<String, RuleSemantics> some, Map<String, RuleSemantics> others, boolean unused, List<Finding> found) {
    List<String> names =
        others.keySet().stream().filter(Atom::isConstant).map(DeadlineUse::plain).toList();
    some.forEach(
        (kind, rule) -> {
          if (!Atom.isConstant(kind) || others.containsKey(kind) || !rule.rule.own()) {
            return;
          }
          String name = plain(kind);
          int at = rule.rule.source().text().indexOf("\"" + name + "\"", rule.rule.nameEnd());
          int start = at < 0 ? rule.rule.nameStart() : at;
          found.add(
              rule.rule
                  .source()
                  .finding(
                      unused ? Code.DEADLINE_UNUSED : Code.DEADLINE_UNMADE,
                      start,
                      start + name.length() + 2,
                      unused
                          ? "no rule waits for the deadline \"" + name + "\""
                          : "no rule makes the deadline \"" + name + "\"",
                      Words.nearest(
                          name,
                          names,
                          unused
                              ? "add a rule on DeadlineReached( kind == \"" + name + "\" )"
                              : "derive it: insertLogical( new Deadline( \""
                                  + name
                                  + "\", subject, 0, at ) )")));
        });
  }

  private static String plain(String constant) {
    return constant.substring(1).replace("\"", "");
  }
}
