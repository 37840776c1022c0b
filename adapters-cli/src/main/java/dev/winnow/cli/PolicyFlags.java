package dev.winnow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say by which policy to decide. */
final class PolicyFlags {

  @Option(
      names = "--policy",
      paramLabel = "FILE|DIR",
      description = {
        "Add the rules of a .drl file, or of all .drl files in a folder, to the bundled ones."
            + " Replaces the policies that winnow.yaml names. A winnow.yaml in that folder, or in one"
            + " above it, says which settings go with them. May be repeated."
      })
  private List<Path> policies = new ArrayList<>();

  @Option(names = "--only", description = "Leave the bundled rules out.")
  private boolean only;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings in YAML, over the defaults. Replaces those that winnow.yaml names.")
  private Optional<Path> settings = Optional.empty();

  @Option(
      names = "--no-config",
      description = {
        "Ignore winnow.yaml. Otherwise the one of the rules that are named, or else the one beside"
            + " the first input or in a folder above it, says which settings and policies to use."
      })
  private boolean noConfig;

  PolicyFlags() {}

  /** Other rules in place of those that are named, and the settings that go with them. */
  PolicyFlags instead(List<Path> rules) {
    PolicyFlags flags = new PolicyFlags();
    flags.policies = List.copyOf(rules);
    flags.only = only && !rules.isEmpty();
    flags.noConfig = noConfig;
    return flags;
  }

  /** Whether they choose rules or settings. */
  boolean chooses() {
    return only || !policies.isEmpty() || settings.isPresent();
  }

  /**
   * The rules that are named.
   *
   * @throws CommandFailure if they are not there
   */
  List<Path> policies() {
    Paths.check(policies);
    return policies;
  }

  boolean only() {
    return only;
  }

  /**
   * The settings that are named.
   *
   * @throws CommandFailure if they are not there
   */
  Optional<Path> settings() {
    Paths.check(settings.stream().toList());
    return settings;
  }

  boolean noConfig() {
    return noConfig;
  }
}
