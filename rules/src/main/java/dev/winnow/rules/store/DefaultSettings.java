package dev.winnow.rules.store;

import dev.winnow.rules.settings.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * The defaults, read when Winnow was built, so that it starts without reading them. The class that
 * implements this is written by the build. Immutable.
 */
public interface DefaultSettings {

  /** The name of that class. */
  String COMPILED = "dev.winnow.rules.store.CompiledDefaults";

  /**
   * The defaults of this build.
   *
   * @return the defaults; empty if only the sources were compiled, as in an editor
   */
  static Optional<DefaultSettings> compiled() {
    return MadeByBuild.find(COMPILED, DefaultSettings.class);
  }

  /**
   * All settings.
   *
   * @return what a file without settings means
   */
  Settings settings();

  /**
   * What is written in the defaults.
   *
   * @return as {@link dev.winnow.text.yaml.YamlFile#written} gives it
   */
  Map<String, Object> written();
}
