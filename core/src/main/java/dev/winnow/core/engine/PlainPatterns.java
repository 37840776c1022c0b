package dev.winnow.core.engine;

import java.util.HashSet;
import java.util.Set;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;

/** Tells patterns on facts of the session from those on results and on what is taken elsewhere. */
final class PlainPatterns {

  private final Set<String> results = new HashSet<>();

  /** Of the conditions of a rule. */
  PlainPatterns(Condition view) {
    note(view);
  }

  /** The names of what is the result of counting. */
  private void note(Condition condition) {
    if (condition instanceof AccumulatePattern<?> accumulate) {
      for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
        results.add(function.getResult().getName());
      }
    }
    condition.getSubConditions().forEach(this::note);
  }

  boolean has(Pattern<?> pattern) {
    Variable<?> variable = pattern.getPatternVariable();
    boolean taken = variable instanceof Declaration<?> declared && declared.getSource() != null;
    return !taken && !results.contains(variable.getName());
  }
}
