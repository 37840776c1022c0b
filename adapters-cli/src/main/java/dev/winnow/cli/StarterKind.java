package dev.winnow.cli;

import dev.winnow.rules.store.BundledRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where alerts come from, as far as {@code winnow init} knows settings that fit. */
enum StarterKind {
  /** The log of Nagios or Icinga. */
  NAGIOS,
  /** Prometheus and its Alertmanager. */
  PROMETHEUS,
  /** Streams of up and down. */
  STATUS,
  /** Exports of ServiceNow. */
  SERVICENOW,
  /** A cluster, watched or recorded. */
  KUBERNETES;

  static final String FOLDER = "dev/winnow/cli/starter/";

  private static final List<String> OWN = List.of("settings.yaml", "cases.yaml", "winnow.yaml");

  /**
   * The files to start with.
   *
   * @return their texts by their names, in the order in which people are told of them
   */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    OWN.forEach(name -> files.put(name, BundledRules.text(FOLDER + this + "/" + name)));
    files.put("README.md", BundledRules.text(FOLDER + "settings.md"));
    return files;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
