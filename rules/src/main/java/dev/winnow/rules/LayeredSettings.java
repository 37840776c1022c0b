package dev.winnow.rules;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.settings.Settings;
import dev.winnow.rules.store.BundledRules;
import dev.winnow.rules.store.DefaultSettings;
import dev.winnow.text.yaml.YamlFile;
import dev.winnow.text.yaml.YamlOrigins;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of files over the defaults.
 *
 * @param settings all settings
 * @param canonical all settings as one line that is the same for the same settings
 */
record LayeredSettings(Settings settings, String canonical) {

  /**
   * Reads files over the defaults, which were read when Winnow was built. Several files lie over
   * one another, which only what is written says; so then the defaults are read too.
   *
   * @throws PolicyException with all that is wrong
   */
  static LayeredSettings read(List<Path> files) {
    Optional<DefaultSettings> compiled = DefaultSettings.compiled();
    if (compiled.isEmpty() || files.size() > 1) {
      YamlFile all = whole(files);
      return new LayeredSettings(all.as(Settings.class), all.canonical());
    }
    return files.isEmpty() ? of(compiled.get()) : over(compiled.get(), own(files.get(0)));
  }

  /** The same with settings that are said over those of the files. */
  static LayeredSettings read(List<Path> files, List<SaidSetting> said) {
    if (said.isEmpty()) {
      return read(files);
    }
    YamlFile all = whole(files, said);
    return new LayeredSettings(all.as(Settings.class), all.canonical());
  }

  private static LayeredSettings of(DefaultSettings defaults) {
    return new LayeredSettings(defaults.settings(), YamlFile.canonical(defaults.written()));
  }

  private static LayeredSettings over(DefaultSettings defaults, YamlFile file) {
    Map<String, Object> below = defaults.written();
    return new LayeredSettings(
        file.as(Settings.class, defaults.settings(), below),
        YamlFile.canonical(file.writtenOver(below)));
  }

  /** All settings as they are written, each with where it is from. */
  static YamlOrigins origins(List<Path> files) {
    return YamlOrigins.of(defaults(), "bundled", files.stream().map(LayeredSettings::own).toList());
  }

  private static YamlFile defaults() {
    return YamlFile.of("defaults.yaml", BundledRules.text(Policies.DEFAULTS));
  }

  /** All settings as YAML. */
  static YamlFile whole(List<Path> files) {
    YamlFile all = defaults();
    for (Path file : files) {
      all = own(file).over(all);
    }
    return all;
  }

  /** The same with settings that are said over those of the files. */
  static YamlFile whole(List<Path> files, List<SaidSetting> said) {
    YamlFile all = whole(files);
    for (SaidSetting one : said) {
      all = one.yaml().over(all);
    }
    return all;
  }

  private static YamlFile own(Path file) {
    return CalendarFiles.in(TopologyFile.in(YamlFile.read(file), file), file);
  }
}
