package dev.winnow.rules.build;

import dev.winnow.rules.Policies;
import dev.winnow.rules.settings.DefaultSettings;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the defaults as a class that has read them already. Stateless. */
final class CompileDefaults {

  private CompileDefaults() {}

  /** The class {@link DefaultSettings#COMPILED}. */
  static byte[] compiled() {
    String text = BundledRules.text(Policies.DEFAULTS);
    YamlFile defaults = YamlFile.of("defaults.yaml", text);
    ValueClass type = new ValueClass(DefaultSettings.COMPILED, DefaultSettings.class);
    type.method("settings", Settings.class, defaults.as(Settings.class));
    type.method("texts", Map.class, texts(defaults, text));
    type.method("canonical", Map.class, new LinkedHashMap<>(defaults.canonicalParts()));
    return type.bytes();
  }

  /** Each part goes as far as the next one; remarks between them belong to the one before. */
  private static Map<String, String> texts(YamlFile defaults, String text) {
    List<String> lines = text.lines().toList();
    List<Integer> begins = defaults.lines();
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < begins.size(); i++) {
      int end = i + 1 < begins.size() ? begins.get(i + 1) - 1 : lines.size();
      List<String> part =
          lines.subList(begins.get(i) - 1, end).stream()
              .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
              .toList();
      texts.put(defaults.names().get(i), String.join("\n", part) + "\n");
    }
    return texts;
  }
}
