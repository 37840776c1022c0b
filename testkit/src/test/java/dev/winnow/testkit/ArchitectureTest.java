package dev.winnow.testkit;

import dev.winnow.architecture.ModuleArchitecture;

/** The test kit knows authoring, and what a receiver is. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.testkit",
        "dev.winnow.core",
        "dev.winnow.text",
        "dev.winnow.rules",
        "dev.winnow.runtime.delivery",
        "dev.winnow.authoring");
  }
}
