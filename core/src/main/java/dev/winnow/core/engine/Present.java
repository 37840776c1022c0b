package dev.winnow.core.engine;

import static org.drools.model.DSL.declarationOf;

import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.PatternImpl;

/**
 * A fact that is always there. Rules of one pattern match it too, because Drools 10.2 keeps what a
 * rule of one pattern matched and changed for ever (see decision 0006). No rule names it, and
 * nobody is told of it.
 */
record Present() {

  /** Lets the rules of one pattern match it beside that. */
  static void join(Model model) {
    for (Rule rule : model.getRules()) {
      if (rule.getView() instanceof CompositePatterns view && isSingle(view.getSubConditions())) {
        view.addCondition(0, new PatternImpl<>(declarationOf(Present.class)));
      }
    }
  }

  /** What a rule does stands among its conditions too. */
  private static boolean isSingle(List<Condition> conditions) {
    List<Condition> asked =
        conditions.stream().filter(one -> one.getType() != Condition.Type.CONSEQUENCE).toList();
    return asked.size() == 1 && asked.get(0) instanceof PatternImpl<?>;
  }

  /** What a rule matched, without it. */
  static List<Object> without(List<Object> matched) {
    return matched.isEmpty() || !(matched.get(0) instanceof Present)
        ? matched
        : matched.subList(1, matched.size());
  }
}
