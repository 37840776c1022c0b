package dev.winnow.formats;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.Unacknowledgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes signals of rows, remembering the last 500,000 incidents. */
final class CsvSignals {

  private static final int INCIDENTS = 500_000;

  /** What all rows of an incident are about. */
  private static final class Subject {
    private final String name;
    private final Labels labels;
    private boolean begun;
    private String severity = "";
    private String takenBy = "";

    Subject(String name, Labels labels) {
      this.name = name;
      this.labels = labels;
    }
  }

  private final CsvMapping mapping;
  private final CsvStates states;
  private final CsvTemplate name;
  private final Map<String, Subject> incidents = new Incidents();

  CsvSignals(CsvMapping mapping) {
    this.mapping = mapping;
    this.states = CsvStates.of(mapping);
    this.name = new CsvTemplate(mapping.name());
  }

  /**
   * The signals of a row.
   *
   * @throws Refused if no state fits
   */
  List<Signal> of(CsvRow row) {
    CsvMapping.State state =
        states
            .of(row)
            .orElseThrow(
                () ->
                    new Refused(
                        "No entry of \"states\" fits this row; add one, if only with signal:"
                            + " ignore."));
    if (state.signal() == CsvMapping.Meaning.IGNORE) {
      return List.of();
    }
    if (mapping.hasEnds()) {
      return episode(state, row);
    }
    return mapping.incident().isEmpty()
        ? List.of(signal(state, row, subject(row)))
        : history(state, row);
  }

  /** A row that carries its end comes twice: it fires at its time and ends at the other. */
  private List<Signal> episode(CsvMapping.State state, CsvRow row) {
    Subject subject = subject(row);
    if (row.begun().isPresent()) {
      return List.of(alert(false, row, subject));
    }
    List<Signal> signals = new ArrayList<>(2);
    signals.add(alert(true, row, subject));
    boolean said = state.signal() == CsvMapping.Meaning.ALERT;
    boolean endsLater = ends(state) && !row.get(mapping.ends().column()).isEmpty();
    if (!said && !endsLater) {
      signals.add(signal(state, row, subject));
    }
    return signals;
  }

  /** What a row says; empty if nothing, or if no state fits. */
  Optional<CsvMapping.Meaning> meaning(CsvRow row) {
    return states
        .of(row)
        .map(CsvMapping.State::signal)
        .filter(meaning -> meaning != CsvMapping.Meaning.IGNORE);
  }

  private static boolean ends(CsvMapping.State state) {
    return state.signal() == CsvMapping.Meaning.RESOLUTION
        || state.signal() == CsvMapping.Meaning.RESOLVED;
  }

  /**
   * A row of an incident that is open is news of it: its alert again, with the priority and texts
   * of now, and after that what somebody did, so that it is about what they saw. Where the priority
   * changes and the ticket only stays with whom it was, nobody has taken that on yet.
   */
  private List<Signal> history(CsvMapping.State state, CsvRow row) {
    String incident = row.get(mapping.incident());
    if (incident.isEmpty()) {
      throw new Refused("The column \"" + mapping.incident() + "\" is empty.");
    }
    Subject subject = incidents.computeIfAbsent(incident, key -> subject(row));
    if (row.part() == CsvRow.Part.OPENING) {
      subject.begun = true;
      subject.severity = severity(row);
      return List.of(alert(true, row, subject));
    }
    boolean known = ends(state) || row.part() == CsvRow.Part.REST;
    List<Signal> signals = new ArrayList<>(2);
    if (!subject.begun || !known) {
      signals.add(alert(true, row, subject));
    }
    if (state.signal() != CsvMapping.Meaning.ALERT && !isTakenForGranted(state, row, subject)) {
      signals.add(signal(state, row, subject));
    }
    note(state, row, subject);
    return signals;
  }

  /**
   * Who had it before the severity changed has not thereby seen that it did; and what nobody has
   * taken on cannot be handed back.
   */
  private boolean isTakenForGranted(CsvMapping.State state, CsvRow row, Subject subject) {
    if (state.signal() == CsvMapping.Meaning.UNACKNOWLEDGEMENT) {
      return subject.takenBy.isEmpty();
    }
    return state.signal() == CsvMapping.Meaning.ACKNOWLEDGEMENT
        && subject.begun
        && !severity(row).equals(subject.severity)
        && row.get(state.by()).equals(subject.takenBy);
  }

  private void note(CsvMapping.State state, CsvRow row, Subject subject) {
    boolean taken = state.signal() == CsvMapping.Meaning.ACKNOWLEDGEMENT;
    subject.begun = true;
    subject.severity = severity(row);
    subject.takenBy = taken ? row.get(state.by()) : "";
  }

  private String severity(CsvRow row) {
    return row.get(mapping.severity());
  }

  private Subject subject(CsvRow row) {
    Map<String, String> labels = new TreeMap<>();
    mapping
        .labels()
        .forEach(
            (label, column) -> {
              if (!row.get(column).isEmpty() || !mapping.optional().contains(column)) {
                labels.put(label, row.get(column));
              }
            });
    return new Subject(name.fill(row), Labels.of(labels));
  }

  private Signal signal(CsvMapping.State state, CsvRow row, Subject subject) {
    Target target = Target.alert(subject.name, subject.labels);
    String by = row.get(state.by());
    return switch (state.signal()) {
      case ALERT, IGNORE -> alert(true, row, subject);
      case RESOLVED -> alert(false, row, subject);
      case ACKNOWLEDGEMENT -> new Acknowledgement(target, by, row.at(), mapping.source());
      case UNACKNOWLEDGEMENT -> new Unacknowledgement(target, by, row.at(), mapping.source());
      case RESOLUTION ->
          new Resolution(target, by, row.get(state.action()), row.at(), mapping.source());
    };
  }

  private Signal alert(boolean firing, CsvRow row, Subject subject) {
    Alert.Builder alert = firing ? Alert.firing(subject.name) : Alert.resolved(subject.name);
    mapping
        .annotations()
        .forEach(
            (key, column) -> {
              if (!row.get(column).isEmpty()) {
                alert.annotation(key, row.get(column));
              }
            });
    if (mapping.hasEnds()) {
      alert.startsAt(row.begun().orElse(row.at()));
      row.begun().ifPresent(begun -> alert.endsAt(row.at()));
    }
    if (firing) {
      mapping.lasting().ifPresent(time -> alert.endsAt(row.changed().plus(time)));
    }
    return alert.labels(subject.labels).at(row.at()).source(mapping.source()).build();
  }

  /** Forgets the incidents that were spoken of longest ago. */
  private static final class Incidents extends LinkedHashMap<String, Subject> {

    private static final long serialVersionUID = 1L;

    Incidents() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Subject> eldest) {
      return size() > INCIDENTS;
    }
  }
}
