package dev.winnow.rules;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.settings.DefaultSettings;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settings of files over the defaults.
 *
 * @param settings all settings
 * @param canonical all settings as one line that is the same for the same settings
 */
record LayeredSettings(Settings settings, String canonical) {

  /**
   * Reads files over the defaults. Of the defaults, only those parts are read that a file changes;
   * the others are there since Winnow was built.
   *
   * @throws PolicyException with all that is wrong
   */
  static LayeredSettings read(List<Path> files) {
    Optional<DefaultSettings> compiled = DefaultSettings.compiled();
    if (compiled.isEmpty()) {
      YamlFile all = whole(files);
      return new LayeredSettings(all.as(Settings.class), all.canonical());
    }
    return over(compiled.get(), own(files));
  }

  /** All settings as YAML. */
  static YamlFile whole(List<Path> files) {
    YamlFile all = YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
    return layered(all, own(files));
  }

  private static List<YamlFile> own(List<Path> files) {
    List<YamlFile> own = new ArrayList<>();
    for (Path file : files) {
      own.add(TopologyFile.in(YamlFile.read(file), file));
    }
    return own;
  }

  private static YamlFile layered(YamlFile defaults, List<YamlFile> files) {
    YamlFile all = defaults;
    for (YamlFile file : files) {
      all = file.over(all);
    }
    return all;
  }

  private static LayeredSettings over(DefaultSettings defaults, List<YamlFile> files) {
    Map<String, String> canonical = new TreeMap<>(defaults.canonical());
    if (files.isEmpty()) {
      return new LayeredSettings(defaults.settings(), YamlFile.canonical(canonical));
    }
    Set<String> changed =
        files.stream().flatMap(file -> file.names().stream()).collect(Collectors.toSet());
    Map<String, String> texts = defaults.texts();
    String below =
        texts.keySet().stream()
            .filter(changed::contains)
            .map(texts::get)
            .collect(Collectors.joining());
    YamlFile all = layered(YamlFile.of("defaults.yaml", below), files);
    canonical.putAll(all.canonicalParts());
    return new LayeredSettings(
        all.as(Settings.class, defaults.settings()), YamlFile.canonical(canonical));
  }
}
