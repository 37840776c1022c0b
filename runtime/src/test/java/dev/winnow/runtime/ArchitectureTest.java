package dev.winnow.runtime;

import dev.winnow.architecture.ModuleArchitecture;
import java.util.List;
import java.util.Map;

/** The runtime knows core alone; its threads, not its decisions, read a clock. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.runtime",
        List.of("dev.winnow.core"),
        Map.of(
            "dev.winnow.runtime.Driver", "waits for the next tick and for an end",
            "dev.winnow.runtime.Machinery", "tells how long it takes to save",
            "dev.winnow.runtime.service.Service", "waits for the next tick and for an end",
            "dev.winnow.runtime.Readiness", "touches the file that says that all is well"),
        Map.of());
  }
}
