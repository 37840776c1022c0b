package dev.winnow.cli;

import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.rules.Policies;
import dev.winnow.rules.PolicySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
   * Loads the policy that options and winnow.yaml say, options first.
   *
   * @throws PolicyException if it has errors
   */
  static ChosenPolicy load(PolicyFlags flags, Project project, Map<String, String> environment) {
    List<Path> rules = flags.policies().isEmpty() ? project.policies() : flags.policies();
    boolean only = flags.only() || (flags.policies().isEmpty() && project.only());
    Optional<Path> settings = flags.settings().or(project::settings);
    Policy policy = source(rules, only, settings, environment).load();
    return new ChosenPolicy(policy, words(count(policy), only, rules, settings));
  }

  /**
   * Where a policy comes from.
   *
   * @throws PolicyException if there are only own rules, and none of them
   */
  static PolicySource source(
      List<Path> rules, boolean only, Optional<Path> settings, Map<String, String> environment) {
    if (only && rules.isEmpty()) {
      throw new PolicyException(
          List.of(new PolicyProblem("--only", 0, 0, "name the rules to use with --policy")));
    }
    PolicySource source = only ? Policies.of(array(rules)) : Policies.bundled();
    if (!only && !rules.isEmpty()) {
      source = source.withRules(array(rules));
    }
    if (settings.isPresent()) {
      source = source.withSettings(settings.get());
    }
    Optional<Path> cache = cache(environment);
    return cache.isPresent() ? source.withCache(cache.get()) : source;
  }

  private static Path[] array(List<Path> paths) {
    return paths.toArray(Path[]::new);
  }

  /** A policy in words. */
  static String words(int count, boolean only, List<Path> rules, Optional<Path> settings) {
    List<String> names = new ArrayList<>(only ? List.of() : List.of("bundled"));
    rules.forEach(path -> names.add(path.toString()));
    String text = String.join(" + ", names) + " (" + count + (count == 1 ? " rule)" : " rules)");
    return settings.map(path -> text + " + settings " + path).orElse(text);
  }

  private static int count(Policy policy) {
    return policy.rules().rules().size();
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
