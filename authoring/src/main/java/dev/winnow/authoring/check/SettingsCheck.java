package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.CalendarFiles;
import dev.winnow.rules.settings.Settings;
import dev.winnow.text.yaml.YamlFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Reads settings, and finds what they say that they cannot mean. For one thread. */
final class SettingsCheck {

  private final Collection<Source> files;
  private final List<Finding> found;

  SettingsCheck(Collection<Source> files, List<Finding> found) {
    this.files = List.copyOf(files);
    this.found = found;
  }

  /** All settings; files with mistakes are left out. */
  Settings read() {
    YamlFile all = PolicyCheck.defaults();
    for (Source file : files) {
      try {
        YamlFile own = YamlFile.of(file.name(), file.text());
        YamlFile over = CalendarFiles.in(own, Path.of(file.name())).over(all);
        over.as(Settings.class);
        all = over;
      } catch (PolicyException e) {
        found.addAll(Problems.of(Code.SETTINGS, file, e));
      }
    }
    return all.as(Settings.class);
  }

  /** The severities of settings that were read, for which their files are looked through. */
  Severities severities(Settings settings) {
    boolean all = found.stream().noneMatch(one -> one.code() == Code.SETTINGS);
    Severities severities = new Severities(settings.priorities(), all);
    files.forEach(file -> SettingsWords.check(file, severities, found));
    return severities;
  }

  List<Finding> cycles(Settings settings, List<RuleSemantics> rules) {
    return InhibitionCheck.of(settings, rules, files);
  }
}
