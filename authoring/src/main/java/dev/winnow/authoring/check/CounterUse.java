package dev.winnow.authoring.check;

import dev.winnow.core.fact.count.Count;
import dev.winnow.core.fact.count.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds counters that nothing asks for, and questions for counters for which nothing counts. For
 * one thread.
 */
final class CounterUse {

  private static final NamedUse WORDS =
      new NamedUse(
          Code.COUNTER_UNUSED,
          Code.COUNTER_UNMADE,
          "no rule asks for the counter",
          "no rule counts for the counter",
          name -> "add a rule on Counter( kind == \"" + name + "\" )",
          name ->
              "derive it: insertLogical( new Count( \""
                  + name
                  + "\", subject, what, at, within ) )");

  private final Map<String, RuleSemantics> counted = new TreeMap<>();
  private final Map<String, RuleSemantics> asked = new TreeMap<>();

  /** Whether a rule of one's own counts for a kind that it works out. */
  private boolean anyCounted;

  private boolean anyAsked;

  private CounterUse() {}

  static void check(List<RuleSemantics> rules, List<Finding> found) {
    CounterUse use = new CounterUse();
    for (RuleSemantics rule : rules) {
      use.counts(rule);
      use.asks(rule);
    }
    if (!use.anyAsked) {
      WORDS.unused(use.counted, use.asked, found);
    }
    if (!use.anyCounted) {
      WORDS.unmade(use.asked, use.counted, found);
    }
  }

  private void counts(RuleSemantics rule) {
    rule.effects.forEach(effect -> counts(rule, effect.whole()));
    if (rule.rule.clauses().stream().anyMatch(clause -> clause.is(Count.class))) {
      anyCounted |= rule.rule.own();
    }
  }

  private void counts(RuleSemantics rule, Term term) {
    if (term instanceof Term.Made made
        && made.head().equals("new Count")
        && !made.parts().isEmpty()) {
      Optional<String> kind = text(made.parts().get(0));
      kind.ifPresent(name -> counted.putIfAbsent(name, rule));
      anyCounted |= kind.isEmpty() && rule.rule.own();
    }
    term.parts().forEach(part -> counts(rule, part));
  }

  /** What Winnow's own rules ask for is counted: by settings, if by no rule. */
  private void asks(RuleSemantics rule) {
    for (Clause clause : rule.rule.clauses()) {
      if (clause.is(Counter.class)) {
        List<String> kinds = kinds(rule, clause);
        kinds.forEach(name -> asked.putIfAbsent(name, rule));
        if (!rule.rule.own()) {
          kinds.forEach(name -> counted.putIfAbsent(name, rule));
        }
        anyAsked |= kinds.isEmpty() && rule.rule.own();
      }
    }
  }

  private static List<String> kinds(RuleSemantics rule, Clause clause) {
    List<String> kinds = new ArrayList<>();
    for (Atom atom : rule.atoms(clause)) {
      if (atom.fixes() && isKind(atom.left(), clause)) {
        text(atom.right()).ifPresent(kinds::add);
      } else if (atom.operator().equals("in")
          && isKind(atom.left(), clause)
          && atom.right() instanceof Term.Made list) {
        list.parts().forEach(part -> text(part).ifPresent(kinds::add));
      }
    }
    return kinds;
  }

  private static boolean isKind(Term term, Clause clause) {
    return term.propertyOf(clause.index()).filter("kind"::equals).isPresent();
  }

  private static Optional<String> text(Term term) {
    return term instanceof Term.Constant constant && constant.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
