package dev.winnow.core.compile;

import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateImportDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the language of rules has and a policy has not. Refused by the text, before anything is
 * compiled, because some of it runs while it is compiled, and because it can be said better here
 * than of bytecode. What a policy cannot reach is refused by {@link PolicyGuard}.
 */
final class Refused {

  private static final String ALL = ".*";
  private static final Comparator<PolicyProblem> BY_PLACE =
      Comparator.comparingInt(PolicyProblem::line).thenComparingInt(PolicyProblem::column);

  private final RuleFile file;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private Refused(RuleFile file) {
    this.file = file;
  }

  /** What is wrong with a file, in the order of its lines. */
  static List<PolicyProblem> in(RuleFile file, PackageDescr content) {
    Refused refused = new Refused(file);
    refused.imports(content);
    refused.declarations(content);
    content.getAttributes().forEach(one -> RefusedInRule.attribute(one, refused));
    for (RuleDescr rule : content.getRules()) {
      if (rule.isQuery()) {
        refused.at(rule, "a policy has no queries; match the facts where they are needed, in when");
      } else {
        RefusedInRule.check(rule, refused);
      }
    }
    return refused.problems.stream().distinct().sorted(BY_PLACE).toList();
  }

  /** Refuses what is at a place that the parser knows. */
  void at(BaseDescr descr, String message) {
    problems.add(
        new PolicyProblem(
            file.name(),
            Math.max(descr.getLine(), 1),
            Math.max(descr.getColumn(), 0) + 1,
            message));
  }

  /** Refuses what the parser knows no place of: at the first such word from a line on. */
  void near(int line, String word, String message) {
    RuleInfo from =
        new RuleInfo("", "", file.name(), Math.max(line, 1), "", "", java.util.Optional.empty());
    RulePlaces text = new RulePlaces(List.of(file), List.of(from));
    RulePlaces.Place place =
        text.find("", List.of(Pattern.compile(word))).orElseGet(() -> text.start(""));
    problems.add(new PolicyProblem(file.name(), place.line(), place.column(), message));
  }

  private void imports(PackageDescr content) {
    for (ImportDescr one : content.getImports()) {
      String target = one.getTarget();
      boolean all = target.endsWith(ALL);
      String name = all ? target.substring(0, target.length() - ALL.length()) : target;
      if (all ? !Sandbox.mayNameFrom(name) : !Sandbox.mayName(name)) {
        String hint = Sandbox.instead(name + (all ? "." : "")).orElse(RefusalText.MAY_USE);
        at(one, "a policy may not import " + target + "; " + hint);
      }
    }
    for (FunctionImportDescr one : content.getFunctionImports()) {
      at(one, "a policy may not import functions; write the class before its method: Math.max");
    }
    for (AccumulateImportDescr one : content.getAccumulateImports()) {
      at(
          one,
          "a policy may not import functions for accumulate; use count, sum, average, min, max,"
              + " collectList or collectSet");
    }
  }

  private void declarations(PackageDescr content) {
    if (content.getUnit() != null) {
      at(content.getUnit(), "a policy has no rule units; leave this line out");
    }
    content
        .getGlobals()
        .forEach(one -> at(one, "a policy has no globals; rules read settings, which are facts"));
    content
        .getFunctions()
        .forEach(
            one ->
                at(
                    one,
                    "a policy has no functions; say it in a rule, which derives a fact with"
                        + " insertLogical"));
    content
        .getClassAndEnumDeclarationDescrs()
        .forEach(
            one ->
                at(
                    one,
                    "a policy may not declare kinds of facts, because a snapshot could not keep them;"
                        + " use Winnow's facts and settings"));
    content
        .getEntryPointDeclarations()
        .forEach(one -> at(one, "a policy has no entry points; all facts are in one place"));
    content.getWindowDeclarations().forEach(one -> at(one, RefusedInRule.WINDOW));
  }
}
