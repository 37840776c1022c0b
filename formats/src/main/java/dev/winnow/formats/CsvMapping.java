package dev.winnow.formats;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.text.yaml.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a CSV file mean, as it stands in YAML. The shipped {@code servicenow.yaml}
 * explains the keys. Keys that are left out are empty here.
 */
record CsvMapping(
    @JsonProperty("extends") String base,
    List<String> detect,
    Map<String, List<String>> aliases,
    Set<String> optional,
    String source,
    String separator,
    Set<String> missing,
    Sort sort,
    Time time,
    Time ends,
    String name,
    String severity,
    Map<String, String> labels,
    Map<String, String> annotations,
    String incident,
    String lasts,
    Whole whole,
    List<State> states) {

  /** The separator of a mapping that leaves it to the file's header. */
  static final String AUTO = "auto";

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
    @JsonProperty("unacknowledgement")
    UNACKNOWLEDGEMENT,
    @JsonProperty("resolution")
    RESOLUTION,
    @JsonProperty("ignore")
    IGNORE
  }

  /** The column of a time and its formats, in the letters of DateTimeFormatter; ISO if empty. */
  record Time(
      String column,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> format,
      String zone) {

    static final Time NONE = new Time("", List.of(), "");

    Time {
      column = or(column, "");
      format = or(format, List.of());
      zone = or(zone, "");
    }

    /** With the formats and the zone of another where this one has none. */
    Time like(Time other) {
      return new Time(
          column, format.isEmpty() ? other.format : format, zone.isEmpty() ? other.zone : zone);
    }
  }

  /**
   * The columns that say when an incident began and ended, for a list that has one row for each; of
   * several the first that has a time.
   */
  record Whole(
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> begins,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> ends) {

    static final Whole NONE = new Whole(List.of(), List.of());

    Whole {
      begins = or(begins, List.of());
      ends = or(ends, List.of());
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
    base = or(base, "");
    detect = or(detect, List.of());
    aliases = or(aliases, Map.of());
    optional = new LinkedHashSet<>(or(optional, Set.of()));
    source = or(source, "csv");
    separator = or(separator, AUTO);
    missing = new LinkedHashSet<>(or(missing, Set.of()));
    time = or(time, Time.NONE);
    ends = or(ends, Time.NONE).like(time);
    sort = or(sort, ends.column().isEmpty() ? Sort.NONE : Sort.TIME);
    name = or(name, "");
    severity = or(severity, "");
    labels = or(labels, Map.of());
    annotations = new LinkedHashMap<>(or(annotations, Map.of()));
    incident = or(incident, "");
    lasts = or(lasts, "");
    whole = or(whole, Whole.NONE);
    states = or(states, List.of());
    if (!severity.isEmpty()) {
      annotations.put("severity", severity);
    }
  }

  // Jackson leaves out as null what the YAML leaves out.
  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  /** For how long an incident goes on without a row; empty if the policy's review says so. */
  Optional<Duration> lasting() {
    return lasts.isEmpty() ? Optional.empty() : Durations.parse(lasts);
  }

  /** Refuses a mapping that lacks what it needs. */
  CsvMapping checked() {
    if (time.column().isEmpty() || name.isEmpty()) {
      throw new Refused(
          time.column().isEmpty()
              ? "it does not say which column is the time; add time: {column: ...}"
              : "it does not say what the alert's name is; add name: \"{column}\"");
    }
    if (separator.length() != 1 && !separator.equals(AUTO)) {
      throw new Refused("separator must be one character; write separator: \";\" or \"\\t\"");
    }
    if (hasEnds() && !incident.isEmpty()) {
      throw new Refused(
          "a row is either a whole episode (ends) or a part of a history (incident); leave out one"
              + " of the two");
    }
    if (!lasts.isEmpty() && (incident.isEmpty() || lasting().isEmpty())) {
      throw new Refused(
          "lasts says for how long an incident goes on without a row, such as lasts: 30d; it needs"
              + " incident");
    }
    if (hasWhole() && (incident.isEmpty() || sort == Sort.NONE)) {
      throw new Refused(
          "whole says when incidents began and ended that have one row each; it needs incident and"
              + " sort: time");
    }
    if (hasEnds() && sort == Sort.NONE) {
      throw new Refused("with ends, rows must be sorted; write sort: time or leave it out");
    }
    return this;
  }

  char separatorOr(char shown) {
    return separator.equals(AUTO) ? shown : separator.charAt(0);
  }

  /** Every column that a file must have. */
  Set<String> needed() {
    Set<String> needed = columns();
    needed.removeAll(optional);
    needed.removeAll(whole.begins());
    needed.removeAll(whole.ends());
    return needed;
  }

  /** Whether a row carries the end of what it tells. */
  boolean hasEnds() {
    return !ends.column().isEmpty();
  }

  /** Whether a row may tell the whole of an incident. */
  boolean hasWhole() {
    return !whole.begins().isEmpty();
  }

  /** Every column that the mapping speaks of. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    columns.add(time.column());
    if (hasEnds()) {
      columns.add(ends.column());
    }
    columns.addAll(new CsvTemplate(name).columns());
    columns.addAll(labels.values());
    columns.addAll(annotations.values());
    columns.addAll(whole.begins());
    columns.addAll(whole.ends());
    List<String> others = new ArrayList<>(List.of(incident));
    for (State state : states) {
      columns.addAll(state.when().keySet());
      others.addAll(List.of(state.by(), state.action()));
    }
    others.stream().filter(column -> !column.isEmpty()).forEach(columns::add);
    return columns;
  }
}
