package dev.winnow.http;

import dev.winnow.architecture.ModuleArchitecture;

/** What the adapter may use: no clock of its own, and of the core what is for everybody. */
class ArchitectureTest extends ModuleArchitecture {

  ArchitectureTest() {
    super(
        "dev.winnow.http",
        "dev.winnow.core",
        "dev.winnow.core.decision",
        "dev.winnow.core.json",
        "dev.winnow.core.signal",
        "dev.winnow.formats",
        "dev.winnow.runtime",
        "dev.winnow.runtime.journal",
        "dev.winnow.runtime.service",
        "dev.winnow.text",
        "dev.winnow.text.yaml");
  }
}
