package dev.winnow.rules.laws;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.engine.Engines;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.rules.Policies;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.util.List;

/** Policies with the bundled rules, and settings that make much happen in little time. */
final class Given {

  /** Causes, symptoms, supersession, ladders, holds, thresholds; little is remembered for long. */
  static final String BUSY =
      """
      dedup: {ignore: [pod], reopen: 15m}
      scope: {labels: [zone]}
      inhibition:
        keepFiringFor: 2m
        table:
          - {cause: ZoneDown, symptom: DbDown|SvcErrors|SvcTransientFault, equal: [zone]}
          - {cause: DbDown, symptom: SvcErrors, equal: [zone]}
          - {cause: DbVeryStale, symptom: DbStale, equal: [zone], supersedes: true}
      hold:
        - {alerts: SlowStart, for: 5m}
      storm: {opens: 50, within: 1m, severity: critical}
      priorities:
        table:
          - {alerts: ZoneDown|SlowStart|Lonely, severity: page}
          - {alerts: DbDown, severity: critical}
          - {alerts: DbStale, severity: info}
        broad: 2
        idle: 2
      review: {quiet: 3h, acknowledged: 6h}
      deadman:
        - {alert: Watchdog, every: 30m, severity: critical}
      thresholds:
        - {metric: cpu, above: 90, clear: 85, for: 5m, alert: HighCpu, severity: critical}
      escalation:
        waits:
          priorities: {P1: 2m, P2: 4m, P3: 5m, P4: 5m, P5: 5m}
          table: [{alerts: DbStale, for: 0s}]
        acknowledged: 1h
        ladders:
          P1:
            steps:
              - {after: 0s, channel: pager, to: [on-call], page: true}
              - {after: 5m, channel: pager, to: [backup], page: true}
              - {after: 10m, channel: pager, to: [lead], page: true}
            repeat: 1
            last: {after: 5m, channel: pager, to: [everyone], page: true}
          P2:
            steps:
              - {after: 1m, channel: pager, to: [on-call], page: true}
              - {after: 20m, channel: pager, to: [lead], page: true}
            repeat: 1
          P5:
            steps:
              - {after: 0s, channel: chat, to: [nobody], page: false}
            repeat: 0
      fixes:
        - {alert: SvcErrors, times: 3, action: restart-service}
      """;

  /** The same, and a few incidents in one zone are a storm already. */
  static final String STORMY = BUSY.replace("opens: 50, within: 1m", "opens: 3, within: 30m");

  /** The same, and what counts alone decides (flapping, fixes) is switched off. */
  static final String CALM =
      BUSY.replace("fixes:\n  - {alert: SvcErrors, times: 3, action: restart-service}", "fixes: []")
          + "flapping: {high: 100, low: 100}\n";

  private static final CompiledRules RULES = BundledRules.load();
  private static final RuleBase LOADED = RuleBase.of(RULES);
  private static final Policy BUSY_POLICY = policy(BUSY, RULES);
  private static final Policy STORMY_POLICY = policy(STORMY, RULES);
  private static final Policy CALM_POLICY = policy(CALM, RULES);

  /** Steps of the ladder of P1, repeats and the last resort included. */
  static final int STEPS_OF_P1 = 7;

  private Given() {}

  static Policy busy() {
    return BUSY_POLICY;
  }

  static Policy stormy() {
    return STORMY_POLICY;
  }

  static Policy calm() {
    return CALM_POLICY;
  }

  static Policy either(boolean stormy) {
    return stormy ? STORMY_POLICY : BUSY_POLICY;
  }

  static TriageEngine engine(Policy policy) {
    return TriageEngine.of(policy);
  }

  /** A policy with the bundled rules. */
  static Policy policy(String settings) {
    return policy(settings, RULES);
  }

  /** An engine with the bundled rules, which are loaded once for all of them. */
  static TriageEngine engine(String settings) {
    return Engines.of(policy(settings, RULES), LOADED);
  }

  static Settings settings(String text) {
    return file(text).as(Settings.class);
  }

  static Policy policy(String text, CompiledRules rules) {
    Settings settings = settings(text);
    return new Policy(
        rules,
        settings.facts(),
        file(text).canonical(),
        settings.identity(),
        settings.limits(),
        List.of());
  }

  private static YamlFile file(String text) {
    YamlFile defaults = YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
    return YamlFile.of("laws.yaml", text).over(defaults);
  }
}
