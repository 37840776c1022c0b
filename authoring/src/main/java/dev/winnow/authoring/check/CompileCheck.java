package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.language.Place;
import dev.winnow.rules.store.BundledRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compiles rules, and finds the rule that does not compile where that is not said. */
final class CompileCheck {

  private final Map<String, Source> files;
  private final List<CheckedRule> rules;

  CompileCheck(Map<String, Source> files, List<CheckedRule> rules) {
    this.files = files;
    this.rules = rules.stream().filter(CheckedRule::own).toList();
  }

  List<Finding> run() {
    Optional<PolicyException> wrong = compile(rules);
    if (wrong.isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (PolicyProblem problem : wrong.get().problems()) {
      Source source = files.getOrDefault(problem.file(), new Source(problem.file(), ""));
      if (problem.line() > 0 && !source.text().isEmpty()) {
        found.add(Problems.of(Code.COMPILE, source, problem));
      }
    }
    return found.isEmpty() ? List.of(culprit(wrong.get().problems().get(0))) : found;
  }

  /** Halves the rules until one is left. */
  private Finding culprit(PolicyProblem problem) {
    List<CheckedRule> some = rules;
    while (some.size() > 1) {
      List<CheckedRule> half = some.subList(0, some.size() / 2);
      some = compile(half).isPresent() ? half : some.subList(some.size() / 2, some.size());
    }
    Optional<PolicyException> alone = compile(some);
    PolicyProblem told = alone.map(wrong -> wrong.problems().get(0)).orElse(problem);
    CheckedRule rule = some.get(0);
    Finding whole =
        Problems.of(
            Code.COMPILE,
            rule.source(),
            new PolicyProblem(rule.source().name(), 0, 0, told.message()));
    return rule.finding(Code.COMPILE, whole.message(), whole.hint());
  }

  /** Why they do not compile; empty if they do. The other rules are blanked out. */
  private Optional<PolicyException> compile(List<CheckedRule> some) {
    Set<CheckedRule> wanted = new LinkedHashSet<>(some);
    List<RuleFile> sources = new ArrayList<>();
    for (Source source : files.values()) {
      StringBuilder text = new StringBuilder(source.text());
      for (CheckedRule rule : rules) {
        if (rule.source().name().equals(source.name()) && !wanted.contains(rule)) {
          blank(text, rule.text().place());
        }
      }
      boolean trusted = BundledRules.read(source.name(), source.text()).trusted();
      sources.add(new RuleFile(source.name(), text.toString(), trusted));
    }
    try {
      RuleCompiler.compile(sources);
      return Optional.empty();
    } catch (PolicyException e) {
      return Optional.of(e);
    }
  }

  private static void blank(StringBuilder text, Place place) {
    for (int i = place.start(); i < place.end(); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
