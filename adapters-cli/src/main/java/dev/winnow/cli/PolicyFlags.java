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
            + " Replaces the policies that winnow.yaml names. May be repeated."
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
        "Ignore winnow.yaml. Otherwise the one beside the first input, or in a folder above it,"
            + " says which settings and policies to use."
      })
  private boolean noConfig;

  PolicyFlags() {}

  /**
   * Makes sure that the files and folders that are named are there.
   *
   * @throws CommandFailure if one is not
   */
  void check() {
    Paths.check(policies);
    Paths.check(settings.stream().toList());
  }

  List<Path> policies() {
    return policies;
  }

  boolean only() {
    return only;
  }

  Optional<Path> settings() {
    return settings;
  }

  boolean noConfig() {
    return noConfig;
  }
}
