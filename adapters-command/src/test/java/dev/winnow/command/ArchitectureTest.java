package dev.winnow.command;

import dev.winnow.architecture.ModuleArchitecture;

/** It knows decisions and the contracts of the runtime. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.command",
        "dev.winnow.core.action",
        "dev.winnow.core.decision",
        "dev.winnow.core.signal",
        "dev.winnow.core.text",
        "dev.winnow.runtime");
  }
}
