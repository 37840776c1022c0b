package dev.winnow.cli;

import dev.winnow.core.Limits;
import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.formats.ClockLimits;
import dev.winnow.rules.PolicySource;
import dev.winnow.rules.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The policy to decide by.
 *
 * @param policy the policy
 * @param words which it is, for people
 */
record ChosenPolicy(Policy policy, String words) {

  /**
   * Loads the policy that options and winnow.yaml say, options first, then the winnow.yaml of the
   * rules that they name, then the one of a project.
   *
   * @throws PolicyException if it has errors
   */
  static ChosenPolicy load(
      PolicyFlags flags, SetFlags set, Project project, Map<String, String> environment) {
    Layers layers = Layers.over(flags, project);
    Policy policy = set.over(cached(layers.source(), environment)).load();
    return new ChosenPolicy(policy, layers.words(policy.rules().rules().size()) + set.words());
  }

  /**
   * Reads the settings of the policy that options and winnow.yaml say, and compiles nothing.
   *
   * @throws PolicyException if they have errors
   */
  static Settings settings(PolicyFlags flags, SetFlags set, Project project) {
    return set.over(Layers.over(flags, project).source()).readSettings();
  }

  /** How far off the clocks in its inputs may be. */
  ClockLimits clockLimits() {
    return clockLimits(policy);
  }

  /** How far off the clocks in the inputs of a policy may be. */
  static ClockLimits clockLimits(Policy policy) {
    Limits limits = policy.limits();
    return new ClockLimits(limits.floor(), limits.lateness(), limits.ahead());
  }

  /** The same policy, to which signals may come so late at least. */
  ChosenPolicy heardLate(Duration lateness) {
    Limits now = policy.limits();
    if (now.lateness().compareTo(lateness) >= 0) {
      return this;
    }
    return new ChosenPolicy(policy.within(now.withLateness(lateness)), words);
  }

  /** The same source with compiled rules kept where this user's caches are. */
  static PolicySource cached(PolicySource source, Map<String, String> environment) {
    return cache(environment).map(source::withCache).orElse(source);
  }

  /** Where compiled rules are kept, so that own rules need not be compiled each time. */
  private static Optional<Path> cache(Map<String, String> environment) {
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    if (set.startsWith("/")) {
      return Optional.of(Path.of(set, "winnow", "rules"));
    }
    return home.startsWith("/")
        ? Optional.of(Path.of(home, ".cache", "winnow", "rules"))
        : Optional.empty();
  }
}
