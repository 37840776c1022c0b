package dev.winnow.cli;

import dev.winnow.architecture.ModuleArchitecture;
import java.util.List;
import java.util.Map;

/** The command knows all; its packages know no circle. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.cli",
        List.of("dev.winnow"),
        Map.of(
            "dev.winnow.cli.CommandContext", "is where the clock of the machine comes in",
            "dev.winnow.cli.WatchCommand", "gives the watch its clock",
            "dev.winnow.cli.serve.Server", "gives the service how time passes",
            "dev.winnow.cli.WatchRulesCommand", "says how long a round took",
            "dev.winnow.cli.Progress", "shows itself only if it takes long",
            "dev.winnow.cli.Waiting", "says only of what takes long how long it has"),
        Map.of());
  }
}
