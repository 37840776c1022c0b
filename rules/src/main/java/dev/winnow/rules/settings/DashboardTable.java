package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import dev.winnow.text.UrlWord;
import java.util.Map;

/** Where to look at what is broken. Safe for use by several threads. */
final class DashboardTable {

  private final DashboardSettings settings;
  private final NamePattern placeholder;
  private final Table<DashboardRow> table;

  DashboardTable(DashboardSettings settings, NamePattern placeholder) {
    this.settings = settings;
    this.placeholder = placeholder;
    this.table = new Table<>(settings.table(), DashboardRow::selector);
  }

  /** An address, or the dashboard's name where no address is known; empty if there is none. */
  String of(String name, Labels labels, Labels annotations) {
    String named = annotated(annotations);
    if (!named.isEmpty()) {
      return named;
    }
    return table
        .first(name, labels)
        .map(row -> filled(row.dashboard(), labels.with("name", name)))
        .orElse("");
  }

  private String annotated(Labels annotations) {
    for (String annotation : settings.annotations()) {
      String value = annotations.value(annotation);
      if (!value.isBlank() && !placeholder.matches(value.strip())) {
        return value;
      }
    }
    String uid = annotations.value(settings.uid());
    return uid.isBlank() ? "" : grafana(uid, annotations.value(settings.panel()));
  }

  private String grafana(String uid, String panel) {
    String address = settings.grafana();
    if (address.isEmpty()) {
      return "Grafana " + uid + (panel.isEmpty() ? "" : ", panel " + panel);
    }
    String end = address.endsWith("/") ? "d/" : "/d/";
    return address
        + end
        + UrlWord.encoded(uid)
        + (panel.isEmpty() ? "" : "?viewPanel=" + UrlWord.encoded(panel));
  }

  private static String filled(String address, Labels values) {
    String filled = address;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", UrlWord.encoded(value.getValue()));
    }
    return filled;
  }
}
