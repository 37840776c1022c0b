package dev.winnow.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which lease keeps two watchers of one place apart. */
final class LeaseFlags {

  @Option(
      names = "--lease",
      paramLabel = "NAME",
      description = {
        "The lease that keeps two watchers of one place apart, NAME or NAMESPACE/NAME: only who",
        "holds it says and does something, the others wait. In a pod it is winnow-NAMESPACES in",
        "the pod's namespace unless given; elsewhere there is none."
      })
  private Optional<String> named = Optional.empty();

  @Option(names = "--no-lease", description = "Hold no lease, also in a pod.")
  private boolean none;

  boolean isGiven() {
    return none || named.isPresent();
  }

  LeaseChoice choice() {
    return new LeaseChoice(named, none);
  }
}
