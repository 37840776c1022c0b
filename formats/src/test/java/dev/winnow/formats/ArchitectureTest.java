package dev.winnow.formats;

import dev.winnow.architecture.ModuleArchitecture;

/** Formats know core and text, and no policy. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("dev.winnow.formats", "dev.winnow.core", "dev.winnow.text");
  }
}
