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
    PolicySource source = source(flags, project);
    Optional<Path> cache = cache(environment);
    Policy policy = cache.map(source::withCache).orElse(source).load();
    return new ChosenPolicy(policy, words(flags, project, policy.rules().rules().size()));
  }

  /**
   * Where the policy comes from that options and winnow.yaml say, options first.
   *
   * @throws PolicyException if they name no rules
   */
  static PolicySource source(PolicyFlags flags, Project project) {
    List<Path> rules = rules(flags, project);
    if (only(flags, project) && rules.isEmpty()) {
      throw new PolicyException(
          List.of(new PolicyProblem("--only", 0, 0, "name the rules to use with --policy")));
    }
    PolicySource source = only(flags, project) ? Policies.of(array(rules)) : Policies.bundled();
    if (!only(flags, project) && !rules.isEmpty()) {
      source = source.withRules(array(rules));
    }
    return flags.settings().or(project::settings).map(source::withSettings).orElse(source);
  }

  /** The policy in words. */
  static String words(PolicyFlags flags, Project project, int count) {
    List<String> names = new ArrayList<>(only(flags, project) ? List.of() : List.of("bundled"));
    rules(flags, project).forEach(path -> names.add(path.toString()));
    String text = String.join(" + ", names) + " (" + count + (count == 1 ? " rule)" : " rules)");
    return flags
        .settings()
        .or(project::settings)
        .map(path -> text + " + settings " + path)
        .orElse(text);
  }

  private static List<Path> rules(PolicyFlags flags, Project project) {
    return flags.policies().isEmpty() ? project.policies() : flags.policies();
  }

  private static boolean only(PolicyFlags flags, Project project) {
    return flags.only() || (flags.policies().isEmpty() && project.only());
  }

  private static Path[] array(List<Path> paths) {
    return paths.toArray(Path[]::new);
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
