package dev.winnow.jdbc;

import dev.winnow.architecture.ModuleArchitecture;
import java.util.List;
import java.util.Map;

/** What the journal may use: what core shows, the contracts of the service, and no clock. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.jdbc",
        List.of(
            "dev.winnow.core",
            "dev.winnow.core.decision",
            "dev.winnow.core.json",
            "dev.winnow.core.signal",
            "dev.winnow.runtime",
            "dev.winnow.runtime.delivery",
            "dev.winnow.runtime.journal"),
        Map.of(),
        Map.of());
  }
}
