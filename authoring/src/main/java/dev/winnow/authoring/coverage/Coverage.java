package dev.winnow.authoring.coverage;

import dev.winnow.core.RuleFile;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.condition.ConditionPart;
import dev.winnow.core.engine.Engines;
import dev.winnow.core.engine.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of a policy's rules its cases exercise. Give it to a runner of cases, run them, and ask.
 *
 * <pre>{@code
 * Coverage coverage = Coverage.of(files);
 * CaseRunner runner = CaseRunner.of(RuleCompiler.compile(files), settings).covering(coverage);
 * cases.forEach(runner::run);
 * coverage.lines().forEach(System.out::println);
 * }</pre>
 *
 * <p>A rule is covered once it fired. A condition is covered once it was seen to hold and to fail,
 * each while all conditions before it in the rule held. Conditions are the constraints of facts,
 * each {@code not}, {@code exists}, {@code forall}, {@code from} and {@code eval}, and the
 * constraints inside of those. That there is a fact of a kind at all is no condition of its own:
 * the signal, and the settings that rules begin with, are always there.
 *
 * <p>It costs much time: conditions are looked at before each firing. Gathers over any number of
 * cases, one after the other. Not safe for use by several threads.
 */
public final class Coverage {

  private final Map<String, String> texts = new TreeMap<>();
  private final Observation observation = new Observation();

  private Coverage(List<RuleFile> files) {
    files.forEach(file -> texts.put(file.name(), file.text()));
  }

  /**
   * Nothing covered yet.
   *
   * @param files the rules that count, as they are written; others are left out
   * @return a coverage
   */
  public static Coverage of(List<RuleFile> files) {
    return new Coverage(files);
  }

  /**
   * Watches an engine that has taken in nothing yet.
   *
   * @param engine an engine with these rules
   */
  public void watch(TriageEngine engine) {
    Engines.watch(engine, observation);
  }

  /**
   * What was seen of each rule that counts.
   *
   * @return by file and line
   */
  public List<CoveredRule> rules() {
    return observation.rules().stream()
        .filter(one -> texts.containsKey(one.rule().file()))
        .map(this::covered)
        .toList();
  }

  /**
   * How many rules fired.
   *
   * @return of all rules
   */
  public Share ruleShare() {
    List<CoveredRule> rules = rules();
    return new Share((int) rules.stream().filter(CoveredRule::fired).count(), rules.size());
  }

  /**
   * How many conditions were seen to hold and to fail.
   *
   * @return of all conditions
   */
  public Share conditionShare() {
    List<CoveredCondition> all =
        rules().stream().flatMap(rule -> rule.conditions().stream()).toList();
    return new Share((int) all.stream().filter(CoveredCondition::covered).count(), all.size());
  }

  /**
   * What is not covered, a line each.
   *
   * @return rules that never fired and conditions of which something is missing, such as {@code
   *     dedup/dedup.drl:12: never seen to fail: count > $n (dedup-open)}
   */
  public List<String> uncovered() {
    List<String> lines = new ArrayList<>();
    for (CoveredRule rule : rules()) {
      String id = " (" + rule.rule().id() + ")";
      if (!rule.fired()) {
        lines.add(rule.rule().file() + ":" + rule.rule().line() + ": never fired" + id);
      }
      for (CoveredCondition one : rule.conditions()) {
        if (!one.covered()) {
          lines.add(one.file() + ":" + one.line() + ": " + one.missing() + ": " + one.text() + id);
        }
      }
    }
    return lines;
  }

  /**
   * The coverage for people: the totals, each file, and what is not covered.
   *
   * @return lines
   */
  public List<String> lines() {
    return new CoverageText(rules(), this).lines();
  }

  /**
   * The coverage as a page: the rules as they are written, with their conditions marked.
   *
   * @return a whole HTML document that needs nothing else
   */
  public String html() {
    return new CoverageHtml(rules(), texts, this).page();
  }

  private CoveredRule covered(Observation.ObservedRule observed) {
    List<ConditionPart> parts =
        observed.conditions().stream().map(Observation.ObservedCondition::part).toList();
    String file = observed.rule().file();
    ConditionPlaces places =
        new ConditionPlaces(texts.getOrDefault(file, ""), observed.rule(), parts);
    List<CoveredCondition> conditions = new ArrayList<>();
    for (Observation.ObservedCondition one : observed.conditions()) {
      if (one.part().counts()) {
        var place = places.of(one.part());
        conditions.add(
            new CoveredCondition(
                one.part().text(),
                file,
                place.map(places::line).orElse(observed.rule().line()),
                place.map(ConditionPlaces.Place::from).orElse(-1),
                place.map(ConditionPlaces.Place::to).orElse(-1),
                one.held(),
                one.failed()));
      }
    }
    return new CoveredRule(observed.rule(), observed.fired(), conditions);
  }
}
