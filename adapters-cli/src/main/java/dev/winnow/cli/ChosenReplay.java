package dev.winnow.cli;

import dev.winnow.core.PolicyException;
import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.rules.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What options and winnow.yaml say of files to replay.
 *
 * @param policy the policy to decide by
 * @param options how they are read
 * @param settings reads the settings of the policy
 */
record ChosenReplay(ChosenPolicy policy, InputOptions options, Supplier<Settings> settings) {

  /**
   * Loads the policy, and chooses how files are read.
   *
   * @throws PolicyException if the policy has errors
   */
  static ChosenReplay of(
      List<String> files,
      PolicyFlags flags,
      SetFlags set,
      InputFlags input,
      Map<String, String> environment) {
    Project project = flags.noConfig() ? Project.none() : Project.around(files.get(0));
    Inputs.check(files);
    ChosenPolicy policy = ChosenPolicy.load(flags, set, project, environment);
    Project inputs = project.or(Project.ofPolicies(flags));
    return new ChosenReplay(
        policy,
        input.over(inputs.inputs()).withLimits(policy.clockLimits()),
        () -> ChosenPolicy.settings(flags, set, project));
  }

  /**
   * The policy for a form of input: what is heard late of a cluster that is watched is heard late
   * of one that was recorded.
   *
   * @param format the form, in a word
   */
  ChosenPolicy heard(String format) {
    return format.equals(InputFormat.KUBERNETES.word())
        ? policy.heardLate(settings.get().kubernetes().lateness())
        : policy;
  }
}
