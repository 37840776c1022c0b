package dev.winnow.documents;

import dev.winnow.architecture.ModuleArchitecture;

/** It knows signals and decisions. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("dev.winnow.documents", "dev.winnow.core", "dev.winnow.text");
  }
}
