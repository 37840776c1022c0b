package dev.winnow.notify;

import dev.winnow.architecture.ModuleArchitecture;

/** Receivers know decisions and the contracts of the runtime, and read no clock. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.notify",
        "dev.winnow.core.decision",
        "dev.winnow.core.json",
        "dev.winnow.core.signal",
        "dev.winnow.core.text",
        "dev.winnow.runtime");
  }
}
