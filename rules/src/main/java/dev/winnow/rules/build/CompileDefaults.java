package dev.winnow.rules.build;

import dev.winnow.rules.Policies;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.DefaultSettings;
import dev.winnow.text.yaml.YamlFile;
import java.util.Map;

/** Writes the defaults as a class that has read them already. Stateless. */
final class CompileDefaults {

  private CompileDefaults() {}

  /** The class {@link DefaultSettings#COMPILED}. */
  static byte[] compiled() {
    YamlFile defaults = defaults();
    ValueClass type = new ValueClass(DefaultSettings.COMPILED, DefaultSettings.class);
    type.method("settings", Settings.class, defaults.as(Settings.class));
    type.method("written", Map.class, defaults.written());
    return type.bytes();
  }

  /** The defaults as they are read. */
  static Settings read() {
    return defaults().as(Settings.class);
  }

  private static YamlFile defaults() {
    return YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
  }
}
