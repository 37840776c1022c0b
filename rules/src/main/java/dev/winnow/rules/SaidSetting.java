package dev.winnow.rules;

import dev.winnow.text.yaml.YamlFile;
import java.util.regex.Pattern;

/**
 * One setting that is said, and not written in a file. Immutable.
 *
 * @param path its keys, with dots between them
 * @param value what it is, as YAML in one line
 */
record SaidSetting(String path, String value) {

  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)*");

  /** Refuses what is no path or no value. */
  SaidSetting {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException(
          "\"" + path + "\" is no path of a setting such as engine.lateness");
    }
    if (value.isBlank() || value.lines().count() > 1) {
      throw new IllegalArgumentException(
          "the value of " + path + " must be YAML in one line, such as 10m or [a, b]");
    }
  }

  /** As a file would say it. */
  YamlFile yaml() {
    StringBuilder text = new StringBuilder();
    String indent = "";
    for (String key : path.split("[.]", -1)) {
      text.append(text.isEmpty() ? "" : "\n").append(indent).append(key).append(":");
      indent += "  ";
    }
    return YamlFile.of("--set " + path, text.append(' ').append(value).append('\n').toString());
  }
}
