package dev.winnow.core;

import java.util.ServiceLoader;

/** The provider of engines that stands beside these classes. */
final class InstalledEngine {

  static final EngineProvider PROVIDER = found();

  private InstalledEngine() {}

  private static EngineProvider found() {
    return ServiceLoader.load(EngineProvider.class, EngineProvider.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "winnow-core is not whole: META-INF/services/dev.winnow.core.EngineProvider is"
                        + " missing; keep it when jars are put together into one"));
  }
}
