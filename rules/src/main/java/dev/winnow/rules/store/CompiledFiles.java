package dev.winnow.rules.store;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.compile.RuleCompiler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rule files that are compiled each apart from the others, and kept in memory: where one file of a
 * policy changes again and again, only that one is compiled again. Safe for use by several threads.
 */
public final class CompiledFiles {

  private Map<RuleFile, CompiledRules> known = new HashMap<>();

  /** Nothing is compiled yet. */
  public CompiledFiles() {}

  /**
   * The rules as bytecode. What is not among the files is forgotten.
   *
   * @param files the rule files, in any order; at least one
   * @return the bytecode
   * @throws PolicyException with all that is wrong, if one does not compile, or if two rules have
   *     one name or id
   */
  public synchronized CompiledRules compiled(List<RuleFile> files) {
    Map<RuleFile, CompiledRules> now = new HashMap<>();
    List<PolicyProblem> problems = new ArrayList<>();
    for (RuleFile file : files) {
      try {
        CompiledRules before = known.get(file);
        now.put(file, before == null ? RuleCompiler.compile(List.of(file)) : before);
      } catch (PolicyException e) {
        problems.addAll(e.problems());
      }
    }
    known = now;
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return files.stream()
        .sorted(Comparator.comparing(RuleFile::name))
        .map(now::get)
        .reduce(CompiledRules::plus)
        .orElseThrow();
  }
}
