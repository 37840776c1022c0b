package dev.winnow.authoring;

import dev.winnow.architecture.ModuleArchitecture;

/** Authoring knows rules. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("dev.winnow.authoring", "dev.winnow.core", "dev.winnow.text", "dev.winnow.rules");
  }
}
