package dev.winnow.cli;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.rules.Policies;
import dev.winnow.rules.PolicySource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a policy is made of.
 *
 * @param rules own rules
 * @param only whether they are all there is, without the bundled ones
 * @param settings settings over the defaults
 */
record Layers(List<Path> rules, boolean only, Optional<Path> settings) {

  /**
   * What options and winnow.yaml say, options first.
   *
   * @throws CommandFailure if a file or folder that an option names is not there
   */
  static Layers of(PolicyFlags flags, Project project) {
    boolean named = !flags.policies().isEmpty();
    return new Layers(
        named ? flags.policies() : project.policies(),
        flags.only() || (!named && project.only()),
        flags.settings().or(project::settings));
  }

  /**
   * The same where the rules are not all that is named: those of {@code --policy} bring the
   * winnow.yaml that they have in or above their folder, and go by the one beside the input only if
   * they have none.
   *
   * @throws PolicyException if winnow.yaml has errors
   */
  static Layers over(PolicyFlags flags, Project beside) {
    Project own = Project.ofPolicies(flags);
    return own.isThere()
        ? new Layers(
            flags.policies(), flags.only() || own.only(), flags.settings().or(own::settings))
        : of(flags, beside);
  }

  /**
   * Where the policy comes from.
   *
   * @throws PolicyException if there are only own rules, and none of them
   */
  PolicySource source() {
    if (only && rules.isEmpty()) {
      throw new PolicyException(
          List.of(new PolicyProblem("--only", 0, 0, "name the rules to use with --policy")));
    }
    Path[] own = rules.toArray(Path[]::new);
    PolicySource source = only ? Policies.of(own) : Policies.bundled().withRules(own);
    return settings.map(source::withSettings).orElse(source);
  }

  /** The policy in words. */
  String words(int count) {
    List<String> names = new ArrayList<>(only ? List.of() : List.of("bundled"));
    rules.forEach(path -> names.add(path.toString()));
    String text = String.join(" + ", names) + " (" + count + (count == 1 ? " rule)" : " rules)");
    return settings.map(path -> text + " + settings " + path).orElse(text);
  }
}
