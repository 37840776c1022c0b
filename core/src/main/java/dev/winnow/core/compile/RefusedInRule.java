package dev.winnow.core.compile;

import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.WindowReferenceDescr;

/** What a rule of a policy has not, though the language of rules has it. */
final class RefusedInRule {

  static final String WINDOW =
      "a policy has no windows, which read the machine's clock; compare the times of facts, such as"
          + " atMillis, or derive a Deadline and match DeadlineReached";

  private static final String ORDER =
      "; order comes from data: match what the earlier rule derives";
  private static final String LOOP =
      "; let the rule exclude its own result: not Held( incident == $id )";
  private static final String CLOCK =
      ", which reads the machine's clock; derive a Deadline and match DeadlineReached";
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("salience", ORDER),
          Map.entry("agenda-group", ORDER),
          Map.entry("auto-focus", ORDER),
          Map.entry("activation-group", ORDER),
          Map.entry("ruleflow-group", ORDER),
          Map.entry("no-loop", LOOP),
          Map.entry("lock-on-active", LOOP),
          Map.entry("timer", CLOCK),
          Map.entry("duration", CLOCK),
          Map.entry("calendars", CLOCK),
          Map.entry("date-effective", CLOCK),
          Map.entry("date-expires", CLOCK),
          Map.entry("enabled", "; take out a rule that is not wanted"));
  private static final Pattern PLAIN_VALUE =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\[\"\\\\nt])*\"|[\\w-]+");
  private static final String WATCH = "watch";

  private final RuleDescr rule;
  private final Refused refused;

  private RefusedInRule(RuleDescr rule, Refused refused) {
    this.rule = rule;
    this.refused = refused;
  }

  static void check(RuleDescr rule, Refused refused) {
    RefusedInRule checked = new RefusedInRule(rule, refused);
    rule.getAttributes().values().forEach(attribute -> attribute(attribute, refused));
    rule.getAnnotations().forEach(checked::annotation);
    if (!rule.getNamedConsequences().isEmpty()) {
      refused.near(rule.getLine(), "\\bthen\\s*\\[", "a rule has one then; write two rules");
    }
    if (rule.getLhs() != null) {
      checked.condition(rule.getLhs());
    }
  }

  static void attribute(AttributeDescr attribute, Refused refused) {
    String name = attribute.getName();
    if (!name.equals("dialect")) {
      refused.near(
          attribute.getLine(),
          "\\b" + Pattern.quote(name),
          "a rule has no " + name + ATTRIBUTES.getOrDefault(name, ""));
    } else if (!attribute.getValue().equals("java")) {
      refused.at(attribute, "a rule is written in Java's way; leave the dialect out");
    }
  }

  /** Where there is an interpreter, the value of an annotation is run while rules are compiled. */
  private void annotation(AnnotationDescr annotation) {
    String name = annotation.getName();
    boolean plain =
        name.indexOf('.') < 0
            && annotation.getValueMap().values().stream()
                .allMatch(value -> PLAIN_VALUE.matcher(String.valueOf(value)).matches());
    if (!plain) {
      refused.near(
          rule.getLine(),
          "@\\s*" + Pattern.quote(name),
          "@" + name + " takes a text in quotes: @Id( \"disk-full\" )");
    }
  }

  private void condition(Object condition) {
    if (condition instanceof PatternDescr pattern) {
      pattern(pattern);
    } else if (condition instanceof EvalDescr eval) {
      refused.at(eval, "a rule has no eval; write the condition in the fact's brackets");
    } else if (condition instanceof ConditionalBranchDescr branch) {
      refused.at(branch, "a rule has no if; write two rules");
    } else if (condition instanceof NamedConsequenceDescr named) {
      refused.at(named, "a rule has one then; write two rules");
    } else if (condition instanceof AccumulateDescr accumulate) {
      accumulate(accumulate);
    } else if (condition instanceof ForallDescr forall) {
      forall.getDescrs().forEach(this::condition);
    } else if (condition instanceof ConditionalElementDescr several) {
      several.getDescrs().forEach(this::condition);
    }
  }

  private void pattern(PatternDescr pattern) {
    pattern.getBehaviors().forEach(window -> refused.at(window, WINDOW));
    for (AnnotationDescr annotation : pattern.getAnnotations()) {
      if (!annotation.getName().equals(WATCH)) {
        refused.at(pattern, "a condition takes no @" + annotation.getName() + ", only @watch");
      }
    }
    Object source = pattern.getSource();
    if (source instanceof EntryPointDescr) {
      refused.at(pattern, "a policy has no entry points; leave out from entry-point");
    } else if (source instanceof WindowReferenceDescr) {
      refused.at(pattern, WINDOW);
    } else {
      condition(source);
    }
  }

  private void accumulate(AccumulateDescr accumulate) {
    if (accumulate.getActionCode() != null || accumulate.getInitCode() != null) {
      refused.at(
          accumulate,
          "accumulate takes no code; use count, sum, average, min, max, collectList or collectSet");
    }
    condition(accumulate.getInput());
  }
}
