package dev.winnow.rules.cases;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.coverage.Coverage;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Runs cases, each with an engine of its own.
 *
 * <pre>{@code
 * CaseRunner runner = CaseRunner.of(policy.rules(), settings);
 * for (ScenarioCase one : runner.read(Path.of("cases.yaml"))) {
 *   System.out.println(runner.run(one).describe());
 * }
 * }</pre>
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class CaseRunner {

  private final CompiledRules rules;
  private final YamlFile settings;
  private final Function<Policy, TriageEngine> engines;
  private final UnaryOperator<TriageEngine> between;
  private final boolean exact;

  private CaseRunner(
      CompiledRules rules,
      YamlFile settings,
      Function<Policy, TriageEngine> engines,
      UnaryOperator<TriageEngine> between,
      boolean exact) {
    this.rules = rules;
    this.settings = settings;
    this.engines = engines;
    this.between = between;
    this.exact = exact;
  }

  /**
   * A runner.
   *
   * @param rules the rules that are tested
   * @param settings all settings, over which those of a case are laid
   * @return a runner
   */
  public static CaseRunner of(CompiledRules rules, YamlFile settings) {
    return new CaseRunner(rules, settings, TriageEngine::of, engine -> engine, true);
  }

  /**
   * The same, but notes which rules fire and which conditions hold and fail. It takes much longer.
   *
   * @param coverage where to note it
   * @return a new runner; for one thread, as the coverage is
   */
  public CaseRunner covering(Coverage coverage) {
    return with(
        policy -> {
          TriageEngine engine = engines.apply(policy);
          coverage.watch(engine);
          return engine;
        });
  }

  /** The same with engines that are made otherwise; for tests. */
  CaseRunner with(Function<Policy, TriageEngine> other) {
    return new CaseRunner(rules, settings, other, between, exact);
  }

  /**
   * The same, but before every signal something is done with the engine that should make no
   * difference, except to which rules fire; for tests.
   */
  CaseRunner between(UnaryOperator<TriageEngine> signals) {
    return new CaseRunner(rules, settings, engines, signals, false);
  }

  /**
   * Reads a file of cases about these rules.
   *
   * @param path the file
   * @return its cases
   * @throws PolicyException with all that is wrong, by line and column
   */
  public List<ScenarioCase> read(Path path) {
    return CaseFile.read(path, ids());
  }

  /**
   * The ids of the rules that are tested.
   *
   * @return sorted
   */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    rules.rules().stream().map(RuleInfo::id).forEach(ids::add);
    return ids;
  }

  /**
   * Runs a case.
   *
   * @param one the case
   * @return what came of it
   * @throws PolicyException if the case's settings cannot be read
   */
  public CaseResult run(ScenarioCase one) {
    Course course = new Course();
    TriageEngine engine = engines.apply(policyOf(one));
    try {
      for (Event event : one.events()) {
        engine = between.apply(engine);
        play(event, engine, course);
      }
      course.decided(engine.advanceTo(Moment.of(one.until())));
      engine.tickets().forEach(course::seen);
      course.failures.addAll(engine.failures());
      course.fired.putAll(engine.fired());
    } finally {
      engine.close();
    }
    return new CaseResult(
        one, one.expected().differences(course, exact), course.timeline, course.fired);
  }

  private static void play(Event event, TriageEngine engine, Course course) {
    course.timeline.add(Moment.text(Moment.of(event.at())) + " " + event.text());
    Optional<Signal> signal = event.signal().apply(course);
    if (signal.isPresent()) {
      course.answered(engine.accept(signal.get()));
    } else {
      course.decided(engine.advanceTo(Moment.of(event.at())));
    }
  }

  /** The policy of a case. */
  Policy policyOf(ScenarioCase one) {
    YamlFile all = settings;
    for (YamlFile over : one.settings()) {
      all = over.over(all);
    }
    Settings read = all.as(Settings.class);
    return new Policy(
        rules, read.facts(), all.canonical(), read.identity(), read.limits(), List.of(one.file()));
  }
}
