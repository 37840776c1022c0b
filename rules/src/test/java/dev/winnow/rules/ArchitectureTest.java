package dev.winnow.rules;

import dev.winnow.architecture.ModuleArchitecture;

/** Rules know core and text: no linter, no mutation, no HTML. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("dev.winnow.rules", "dev.winnow.core", "dev.winnow.text");
  }
}
