package dev.winnow.authoring.mutation;

import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.authoring.cases.CaseRunner;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Changes rules a little, one place at a time, and finds out which changes the cases notice.
 *
 * <p>Immutable, safe for use by several threads. The same rules and cases give the same report.
 */
public final class MutationRun {

  private final List<RuleFile> files;
  private final CaseRunner runner;
  private final List<ScenarioCase> cases;
  private final int most;
  private final long seed;
  private final boolean thorough;

  private MutationRun(
      List<RuleFile> files,
      CaseRunner runner,
      List<ScenarioCase> cases,
      int most,
      long seed,
      boolean thorough) {
    this.files = List.copyOf(files);
    this.runner = runner;
    this.cases = List.copyOf(cases);
    this.most = most;
    this.seed = seed;
    this.thorough = thorough;
  }

  /**
   * Changes that cases should notice.
   *
   * @param files the rule files to change
   * @param runner runs the cases with the rules as they are, these and others
   * @param cases the cases, which must all pass
   * @return a run, not yet made
   */
  public static MutationRun of(List<RuleFile> files, CaseRunner runner, List<ScenarioCase> cases) {
    return new MutationRun(files, runner, cases, Integer.MAX_VALUE, 0, false);
  }

  /**
   * The same with some of the changes only, chosen by chance.
   *
   * @param number how many at most
   * @param chance a number from which the choice follows
   * @return a new run
   */
  public MutationRun sample(int number, long chance) {
    return new MutationRun(files, runner, cases, number, chance, thorough);
  }

  /**
   * The same, but conditions are left out too, one at a time. What then survives is not always
   * worth a case: some conditions only spare the engine work.
   *
   * @return a new run
   */
  public MutationRun thorough() {
    return new MutationRun(files, runner, cases, most, seed, true);
  }

  /**
   * Makes the changes and runs the cases.
   *
   * @return which changes were noticed
   * @throws PolicyException if a file is not written as rules
   */
  public MutationReport run() {
    List<Mutant> mutants = new ArrayList<>();
    files.forEach(file -> mutants.addAll(Mutants.of(file, thorough)));
    Laboratory laboratory = new Laboratory(files);
    List<Laboratory.Specimen> specimens = laboratory.grow(chosen(mutants));
    Map<ScenarioCase, Set<String>> fired = fired();
    List<Boolean> noticed = specimens.parallelStream().map(one -> isNoticed(one, fired)).toList();
    List<Mutant> dead = new ArrayList<>();
    List<Mutant> alive = new ArrayList<>();
    for (int index = 0; index < specimens.size(); index++) {
      (noticed.get(index) ? dead : alive).add(specimens.get(index).mutant());
    }
    return new MutationReport(dead, alive, laboratory.stillborn());
  }

  private List<Mutant> chosen(List<Mutant> mutants) {
    if (mutants.size() <= most) {
      return mutants;
    }
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < mutants.size(); index++) {
      order.add(index);
    }
    Collections.shuffle(order, new Random(seed));
    return order.subList(0, most).stream().sorted().map(mutants::get).toList();
  }

  private Map<ScenarioCase, Set<String>> fired() {
    Map<ScenarioCase, Set<String>> fired = new LinkedHashMap<>();
    List<CaseResult> results = cases.parallelStream().map(runner::run).toList();
    results.forEach(result -> fired.put(result.tested(), result.fired().keySet()));
    return fired;
  }

  private boolean isNoticed(Laboratory.Specimen specimen, Map<ScenarioCase, Set<String>> fired) {
    Mutant mutant = specimen.mutant();
    CaseRunner changed = runner.replacing(mutant.ruleName(), specimen.rules(), specimen.name());
    for (ScenarioCase one : inOrder(mutant, fired)) {
      if (!passes(changed, one)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The cases that may notice: those that name the rule, those in which it fires, and those beside
   * it. What a rule does cannot be noticed where it does not fire; what it asks for can.
   */
  private static List<ScenarioCase> inOrder(Mutant mutant, Map<ScenarioCase, Set<String>> fired) {
    List<ScenarioCase> first = new ArrayList<>();
    List<ScenarioCase> then = new ArrayList<>();
    List<ScenarioCase> last = new ArrayList<>();
    fired.forEach(
        (one, rules) -> {
          if (one.fired().contains(mutant.ruleId()) || one.notFired().contains(mutant.ruleId())) {
            first.add(one);
          } else if (rules.contains(mutant.ruleId())) {
            then.add(one);
          } else if (mutant.when() && beside(mutant, one)) {
            last.add(one);
          }
        });
    first.addAll(last);
    first.addAll(then);
    return first;
  }

  /** Whether a case is in the folder of the rule's file, as far as names tell. */
  private static boolean beside(Mutant mutant, ScenarioCase one) {
    Path rules = Path.of(mutant.file()).getParent();
    Path cases = Path.of(one.file()).getParent();
    return rules == null || cases == null || cases.endsWith(rules);
  }

  /** A rule that breaks the engine is noticed too. */
  private static boolean passes(CaseRunner changed, ScenarioCase one) {
    try {
      return changed.passes(one);
    } catch (RuntimeException e) {
      return false;
    }
  }
}
