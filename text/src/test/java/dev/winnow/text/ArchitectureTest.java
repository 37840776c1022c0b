package dev.winnow.text;

import dev.winnow.architecture.ModuleArchitecture;

/** Text knows core alone. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("dev.winnow.text", "dev.winnow.core");
  }
}
