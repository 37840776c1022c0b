package dev.winnow.authoring.cases;

import dev.winnow.authoring.coverage.Coverage;
import dev.winnow.core.CompiledRules;
import dev.winnow.core.Limits;
import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.engine.Engines;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.rules.PolicyParts;
import dev.winnow.rules.PolicySource;
import dev.winnow.rules.settings.Settings;
import dev.winnow.text.yaml.YamlFile;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
 * <p>Safe for use by several threads.
 */
public final class CaseRunner {

  /** Far more than rules fire for one signal of a case, unless they fire without an end. */
  private static final int FIRINGS = 1000;

  private final CompiledRules rules;
  private final YamlFile settings;
  private final Function<Policy, TriageEngine> engines;
  private final UnaryOperator<TriageEngine> between;
  private final boolean exact;
  private final Set<String> tested;
  private final RuleBase loaded;

  /**
   * What cases are decided by: the same settings are read only once, as long as there is room. Each
   * has tables of its own, half a megabyte of expressions.
   */
  private final Map<ScenarioCase, SoftReference<Policy>> policies;

  private CaseRunner(
      CompiledRules rules,
      YamlFile settings,
      Function<Policy, TriageEngine> engines,
      UnaryOperator<TriageEngine> between,
      boolean exact,
      Set<String> tested,
      RuleBase loaded,
      Map<ScenarioCase, SoftReference<Policy>> policies) {
    this.rules = rules;
    this.settings = settings;
    this.engines = engines;
    this.between = between;
    this.exact = exact;
    this.tested = Set.copyOf(tested);
    this.loaded = loaded;
    this.policies = policies;
  }

  /**
   * A runner.
   *
   * @param rules the rules that are tested
   * @param settings all settings, over which those of a case are laid
   * @return a runner
   */
  public static CaseRunner of(CompiledRules rules, YamlFile settings) {
    Set<String> all = new TreeSet<>();
    rules.rules().forEach(rule -> all.add(rule.id()));
    RuleBase loaded = RuleBase.of(rules);
    return new CaseRunner(
        rules,
        settings,
        policy -> Engines.of(policy, loaded),
        engine -> engine,
        true,
        all,
        loaded,
        new ConcurrentHashMap<>());
  }

  /**
   * Reads the files of a policy, in order to run its cases.
   *
   * @param source the way to the policy
   * @return a runner, for which the rules that do not come with Winnow are those that are tested;
   *     all if there are no others
   * @throws PolicyException with all that is wrong, by file, line and column
   */
  public static CaseRunner of(PolicySource source) {
    PolicyParts parts = source.parts();
    CaseRunner runner = of(parts.rules(), parts.settings());
    return parts.added().isEmpty() ? runner : runner.testing(parts.added());
  }

  /**
   * The same for some of the rules: only they count where a case expects {@code nothing-else}.
   *
   * @param ids the ids of the rules that are tested
   * @return a new runner
   */
  public CaseRunner testing(Set<String> ids) {
    return new CaseRunner(rules, settings, engines, between, exact, ids, loaded, policies);
  }

  /**
   * The same with one of the rules in another form, under the same id.
   *
   * @param name the name of the rule that is replaced
   * @param others rules among which the other form is
   * @param instead the name of the other form
   * @return a new runner
   * @throws IllegalStateException if there is no rule of that name
   */
  public CaseRunner replacing(String name, RuleBase others, String instead) {
    RuleBase changed = loaded.replacing(name, others, instead);
    return new CaseRunner(
        rules,
        settings,
        policy -> Engines.of(hasty(policy), changed),
        between,
        exact,
        tested,
        changed,
        policies);
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

  /** A changed rule may fire without an end; that should be found out soon. */
  private static Policy hasty(Policy policy) {
    Limits limits = policy.limits();
    return policy.within(limits.withFirings(Math.min(FIRINGS, limits.firings())));
  }

  /** The same with engines that are made otherwise. */
  CaseRunner with(Function<Policy, TriageEngine> other) {
    return new CaseRunner(rules, settings, other, between, exact, tested, loaded, policies);
  }

  /**
   * The same, but before every signal something is done with the engine that should make no
   * difference, except to which rules fire; for tests.
   */
  CaseRunner between(UnaryOperator<TriageEngine> signals) {
    return new CaseRunner(rules, settings, engines, signals, false, tested, loaded, policies);
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
    Policy policy = policyOf(one);
    CaseRun run = new CaseRun(one, watched(), between, exact);
    run.with(engines.apply(policy));
    Map<String, String> misses = new TreeMap<>();
    for (String rule : run.missing()) {
      new NearestRun(rule)
          .run(one, engines.apply(policy))
          .ifPresent(text -> misses.put(rule, text));
    }
    return new CaseResult(
        one, run.differences(), run.timeline(shown()), run.fired(), misses, shown());
  }

  /**
   * Runs a case, only to know whether it passes.
   *
   * @param one the case
   * @return true if all was as expected
   * @throws PolicyException if the case's settings cannot be read
   */
  public boolean passes(ScenarioCase one) {
    CaseRun run = new CaseRun(one, watched(), between, exact);
    run.with(engines.apply(policyOf(one)));
    return run.differences().isEmpty();
  }

  /** The ids of rules that do more than keep the books. */
  private Set<String> shown() {
    return rules.rules().stream()
        .filter(rule -> !rule.bookkeeping())
        .map(RuleInfo::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> watched() {
    Set<String> watched = shown();
    watched.retainAll(tested);
    return watched;
  }

  /** The policy of a case. */
  Policy policyOf(ScenarioCase one) {
    SoftReference<Policy> kept = policies.get(one);
    @Nullable Policy known = kept == null ? null : kept.get();
    if (known == null) {
      known = read(one);
      policies.put(one, new SoftReference<>(known));
    }
    return known;
  }

  private Policy read(ScenarioCase one) {
    YamlFile all = settings;
    for (YamlFile over : one.settings()) {
      all = over.over(all);
    }
    Settings read = all.as(Settings.class);
    return new Policy(
        rules, read.facts(), all.canonical(), read.identity(), read.limits(), List.of(one.file()));
  }
}
