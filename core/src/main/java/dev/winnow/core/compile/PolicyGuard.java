package dev.winnow.core.compile;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.sandbox.Sandbox;
import dev.winnow.core.sandbox.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses policies whose bytecode does what a policy may not do. */
public final class PolicyGuard {

  private PolicyGuard() {}

  /**
   * Checks rules whose text is known.
   *
   * @throws PolicyException if they do what a policy may not do, with the places in the text
   */
  public static void check(CompiledRules rules, List<RuleFile> files) {
    List<Violation> violations = withoutGuards(rules);
    if (!violations.isEmpty()) {
      refuse(new Refusals(new RulePlaces(files, rules.rules())).of(violations));
    }
  }

  /** What rules may not do, save what those may do that stand guard. */
  private static List<Violation> withoutGuards(CompiledRules rules) {
    Set<String> trusted = trusted(rules.rules());
    return Sandbox.check(rules.classes()).stream()
        .filter(
            one ->
                one.kind() != Violation.Kind.GUARDS
                    || one.rules().isEmpty()
                    || !trusted.containsAll(one.rules()))
        .toList();
  }

  private static Set<String> trusted(List<RuleInfo> rules) {
    return rules.stream().filter(RuleInfo::trusted).map(RuleInfo::name).collect(Collectors.toSet());
  }

  /**
   * Checks rules of which only the bytecode is known, before any of it is loaded. Rules that have
   * none, because they are on the class path, cost nothing here.
   *
   * @throws PolicyException if they do what a policy may not do
   */
  public static void check(CompiledRules rules) {
    List<PolicyProblem> problems = new ArrayList<>();
    for (String model : rules.models()) {
      if (!isOwn(model, rules)) {
        problems.add(damaged("may not load the class " + model));
      }
    }
    if (!rules.classes().isEmpty()) {
      for (Violation violation : withoutGuards(rules)) {
        problems.add(inBytecode(violation, rules));
      }
    }
    refuse(problems);
  }

  /** The models of the bundled rules are on the class path. */
  private static boolean isOwn(String model, CompiledRules rules) {
    return rules.classes().containsKey(model) || model.startsWith(RuleCompiler.PACKAGE + ".Rules");
  }

  private static PolicyProblem inBytecode(Violation violation, CompiledRules rules) {
    for (RuleInfo info : rules.rules()) {
      if (violation.rules().contains(info.name())) {
        return new PolicyProblem(
            info.file(), info.line(), 0, RefusalText.of(info.name(), violation));
      }
    }
    String message = RefusalText.of("", violation);
    return damaged(message.replaceFirst("^a policy ", "") + "; it is in " + violation.type());
  }

  private static PolicyProblem damaged(String message) {
    return new PolicyProblem(
        "compiled rules", 0, 0, "a policy " + message + "; compile the rules anew from their text");
  }

  private static void refuse(List<PolicyProblem> problems) {
    if (!problems.isEmpty()) {
      Comparator<PolicyProblem> byPlace =
          Comparator.comparing(PolicyProblem::file)
              .thenComparing(PolicyProblem::line)
              .thenComparing(PolicyProblem::column);
      throw new PolicyException(problems.stream().distinct().sorted(byPlace).toList());
    }
  }
}
