package dev.winnow.calendar;

import dev.winnow.architecture.ModuleArchitecture;

/** It knows what settings ask of a calendar. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super("dev.winnow.calendar", "dev.winnow.core", "dev.winnow.rules");
  }
}
