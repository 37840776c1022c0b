package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.rules.store.BundledRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles rules. */
final class CompileCheck {

  private CompileCheck() {}

  /** What is wrong with files of rules. */
  static List<Finding> of(Map<String, Source> files) {
    List<RuleFile> sources = new ArrayList<>();
    files.values().forEach(file -> sources.add(new RuleFile(file.name(), file.text())));
    List<Finding> found = new ArrayList<>();
    try {
      RuleCompiler.compile(BundledRules.recognised(sources));
    } catch (PolicyException e) {
      for (PolicyProblem problem : e.problems()) {
        Source source = files.getOrDefault(problem.file(), new Source(problem.file(), ""));
        found.add(Problems.of(Code.COMPILE, source, problem));
      }
    }
    return found;
  }
}
