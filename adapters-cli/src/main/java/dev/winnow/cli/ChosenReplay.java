package dev.winnow.cli;

import dev.winnow.core.PolicyException;
import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import java.util.List;
import java.util.Map;

/**
 * What options and winnow.yaml say of files to replay.
 *
 * @param project the winnow.yaml beside the first of them
 * @param policy the policy to decide by
 * @param options how they are read
 */
record ChosenReplay(Project project, ChosenPolicy policy, InputOptions options) {

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
        project, policy, input.over(inputs.inputs()).withLimits(policy.clockLimits()));
  }

  /**
   * The policy for a form of input: what is heard late of a cluster that is watched is heard late
   * of one that was recorded.
   *
   * @param format the form, in a word
   */
  ChosenPolicy heard(String format, PolicyFlags flags, SetFlags set) {
    return format.equals(InputFormat.KUBERNETES.word())
        ? policy.heardLate(ChosenPolicy.settings(flags, set, project).kubernetes().lateness())
        : policy;
  }
}
