package dev.winnow.host;

import dev.winnow.architecture.ModuleArchitecture;

/** It knows signals and the contracts of the runtime. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.host", "dev.winnow.core.signal", "dev.winnow.core.text", "dev.winnow.runtime");
  }
}
