package dev.winnow.core.compile;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.language.FileHead;
import dev.winnow.core.signal.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads what rule files say about their rules, and refuses what is not of the house's form. */
final class RuleReader {

  private RuleReader() {}

  static List<RuleInfo> read(
      List<RuleFile> files, BiFunction<RuleFile, PackageDescr, List<PolicyProblem>> refused) {
    List<RuleInfo> rules = new ArrayList<>();
    List<PolicyProblem> problems = new ArrayList<>();
    for (RuleFile file : files) {
      read(file, rules, problems).ifPresent(c -> problems.addAll(refused.apply(file, c)));
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return rules;
  }

  /** What the file says; empty if it is not written as rules. */
  private static Optional<PackageDescr> read(
      RuleFile file, List<RuleInfo> rules, List<PolicyProblem> problems) {
    PackageDescr content;
    try {
      content = RuleParser.tree(file);
    } catch (PolicyException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
    if (!content.getName().equals(RuleCompiler.PACKAGE)) {
      problems.add(wrongPackage(file, content.getName()));
    }
    Map<String, String> head = FileHead.of(file.text());
    for (RuleDescr rule : content.getRules()) {
      rules.add(info(file, head, rule, problems));
    }
    return Optional.of(content);
  }

  private static PolicyProblem wrongPackage(RuleFile file, String name) {
    int line = 1;
    int found = 1;
    for (String text : file.text().lines().toList()) {
      if (text.stripLeading().startsWith("package ")) {
        found = line;
      }
      line++;
    }
    String wrong =
        name.isEmpty() ? "the package line is missing" : "the package is \"" + name + "\"";
    return new PolicyProblem(
        file.name(), found, 1, wrong + "; write: package " + RuleCompiler.PACKAGE);
  }

  private static RuleInfo info(
      RuleFile file, Map<String, String> head, RuleDescr rule, List<PolicyProblem> problems) {
    String id = text(rule, "Id");
    problems.addAll(RuleNames.problems(file, rule, id));
    String answer = text(rule, "Answer");
    Optional<Disposition> disposition = Optional.empty();
    if (!answer.isEmpty()) {
      disposition = Worded.of(Disposition.values(), answer.toLowerCase(Locale.ROOT));
      if (disposition.isEmpty()) {
        problems.add(
            new PolicyProblem(
                file.name(),
                rule.getLine(),
                rule.getColumn() + 1,
                "\""
                    + answer
                    + "\" is not an answer; write one of "
                    + String.join(", ", Worded.words(Disposition.values()))));
      }
    }
    return new RuleInfo(
        id.isEmpty() ? rule.getName() : id,
        rule.getName(),
        file.name(),
        rule.getLine(),
        said(rule, "Owner", head),
        said(rule, "Runbook", head),
        disposition,
        rule.getAnnotation("Bookkeeping") != null,
        file.trusted());
  }

  /** What the rule says, or else the head of its file. */
  private static String said(RuleDescr rule, String name, Map<String, String> head) {
    String own = text(rule, name);
    return own.isEmpty() ? head.getOrDefault(name, "") : own;
  }

  private static String text(RuleDescr rule, String annotation) {
    AnnotationDescr found = rule.getAnnotation(annotation);
    Object value = found == null ? null : found.getValue();
    return value == null ? "" : RuleParser.unquoted(value.toString());
  }
}
