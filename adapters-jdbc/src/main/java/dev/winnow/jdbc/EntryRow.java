package dev.winnow.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.JournalException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code entry}, its columns by their names. Immutable. */
record EntryRow(
    long number,
    String received,
    String type,
    String at,
    String source,
    String name,
    @Nullable String said,
    @Nullable String key,
    String body,
    long checksum) {

  static final String TICK = "tick";

  /** A row that has no number yet. */
  static EntryRow of(Entry entry) {
    String received = Moment.text(entry.received());
    if (entry instanceof Entry.Received one) {
      return of(received, one.signal(), one.key().isEmpty() ? null : Text.exact(one.key()));
    }
    return new EntryRow(0, received, TICK, received, "", "", null, null, "", 0);
  }

  private static EntryRow of(String received, Signal signal, @Nullable String key) {
    ObjectNode json = json(signal);
    Optional<Alert> alert = signal instanceof Alert one ? Optional.of(one) : Optional.empty();
    return new EntryRow(
        0,
        received,
        json.path("type").asText(),
        Moment.text(signal.at()),
        Text.shown(signal.source()),
        Text.shown(alert.map(Alert::name).orElse("")),
        alert.flatMap(Alert::said).map(Instant::toString).orElse(null),
        key,
        Text.json(json),
        0);
  }

  private static ObjectNode json(Signal signal) {
    try {
      return SignalCodec.standard().write(signal);
    } catch (IllegalArgumentException e) {
      throw new JournalException("a signal cannot be journalled: " + e.getMessage(), e);
    }
  }

  EntryRow numbered(long given) {
    return new EntryRow(given, received, type, at, source, name, said, key, body, sum(given));
  }

  boolean isWhole() {
    return checksum == sum(number);
  }

  private long sum(long of) {
    return Checksum.of(of, received, type, at, source, name, said, key, body);
  }

  /** What is wrong with it, as the end of a sentence; empty if it is whole and can be read. */
  Optional<String> trouble() {
    if (!isWhole()) {
      return Optional.of("its checksum does not fit");
    }
    try {
      entry();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The entry.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says why
   */
  Entry entry() {
    try {
      Instant when = Moment.of(received);
      return type.equals(TICK)
          ? new Entry.Tick(when)
          : new Entry.Received(when, signal(), key == null ? "" : Text.original(key));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("it is not what a journal writes", e);
    }
  }

  private Signal signal() throws JsonProcessingException {
    Signal read = SignalCodec.standard().read(Text.parse(body), ZoneOffset.UTC, Instant.MIN);
    return said != null && read instanceof Alert alert ? said(alert, Instant.parse(said)) : read;
  }

  // The JSON of signals leaves out what an alert's sender says if it was taken at another time.
  private static Alert said(Alert alert, Instant when) {
    return new Alert(
        alert.name(),
        alert.labels(),
        alert.annotations(),
        alert.firing(),
        alert.at(),
        alert.startsAt(),
        alert.endsAt(),
        alert.source(),
        alert.id(),
        alert.key(),
        alert.series(),
        Optional.of(when),
        alert.silencedBy(),
        alert.inhibitedBy());
  }
}
