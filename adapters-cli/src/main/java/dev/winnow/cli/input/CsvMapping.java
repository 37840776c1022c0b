package dev.winnow.cli.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a CSV file mean, as it stands in YAML. The shipped {@code servicenow.yaml}
 * explains the keys. Keys that are left out are empty here.
 */
record CsvMapping(
    List<String> detect,
    String source,
    String separator,
    Set<String> missing,
    Sort sort,
    Time time,
    String name,
    String severity,
    Map<String, String> labels,
    Map<String, String> annotations,
    String incident,
    List<State> states) {

  /** In which order rows are read. */
  enum Sort {
    /** As they come. */
    @JsonProperty("none")
    NONE,
    /** By time. */
    @JsonProperty("time")
    TIME
  }

  /** What a row says. */
  enum Meaning {
    @JsonProperty("alert")
    ALERT,
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("acknowledgement")
    ACKNOWLEDGEMENT,
    @JsonProperty("resolution")
    RESOLUTION,
    @JsonProperty("ignore")
    IGNORE
  }

  /** The column of the time and its format, in the letters of DateTimeFormatter; ISO if empty. */
  record Time(String column, String format, String zone) {
    Time {
      column = or(column, "");
      format = or(format, "");
      zone = or(zone, "");
    }
  }

  /** A row whose cells fit means something, said by the name in one column. */
  record State(Map<String, String> when, Meaning signal, String by, String action) {
    State {
      when = or(when, Map.of());
      signal = or(signal, Meaning.ALERT);
      by = or(by, "");
      action = or(action, "");
    }
  }

  CsvMapping {
    detect = or(detect, List.of());
    source = or(source, "csv");
    separator = or(separator, ",");
    missing = new LinkedHashSet<>(or(missing, Set.of()));
    sort = or(sort, Sort.NONE);
    time = or(time, new Time("", "", ""));
    name = or(name, "");
    severity = or(severity, "");
    labels = new LinkedHashMap<>(or(labels, Map.of()));
    annotations = or(annotations, Map.of());
    incident = or(incident, "");
    states = or(states, List.of());
    if (!severity.isEmpty()) {
      labels.put("severity", severity);
    }
  }

  // Jackson leaves out as null what the YAML leaves out.
  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  /** Refuses a mapping that lacks what it needs. */
  CsvMapping checked() {
    if (time.column().isEmpty() || name.isEmpty()) {
      throw new Refused(
          time.column().isEmpty()
              ? "it does not say which column is the time; add time: {column: ...}"
              : "it does not say what the alert's name is; add name: \"{column}\"");
    }
    if (separator.length() != 1) {
      throw new Refused("separator must be one character; write separator: \";\" or \"\\t\"");
    }
    return this;
  }

  /** Every column that the mapping speaks of. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(time.column());
    columns.addAll(new CsvTemplate(name).columns());
    columns.addAll(labels.values());
    columns.addAll(annotations.values());
    List<String> others = new ArrayList<>(List.of(incident));
    for (State state : states) {
      columns.addAll(state.when().keySet());
      others.addAll(List.of(state.by(), state.action()));
    }
    others.stream().filter(column -> !column.isEmpty()).forEach(columns::add);
    return columns;
  }
}
