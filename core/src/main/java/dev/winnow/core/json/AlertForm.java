package dev.winnow.core.json;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Worded;
import java.time.Instant;
import java.util.Optional;

/**
 * An alert as it is written: what the engine adds to it, its number and key, is not.
 *
 * @param name its name; its label {@code alertname} if it is empty
 * @param status whether it fires, which it does if it is not said, or has resolved
 * @param labels its labels
 * @param annotations its annotations
 * @param startsAt when its episode began, if it is known
 * @param endsAt when its episode ended, if it is known
 * @param silencedBy what its sender has silenced it by, possibly empty
 * @param inhibitedBy what its sender has inhibited it by, possibly empty
 * @param at when it was news
 * @param source where it came from, possibly empty
 */
record AlertForm(
    String name,
    Optional<Status> status,
    Labels labels,
    Labels annotations,
    Optional<Instant> startsAt,
    Optional<Instant> endsAt,
    String silencedBy,
    String inhibitedBy,
    Instant at,
    String source) {

  private static final String NAME = "alertname";

  /** Whether it fires. */
  enum Status implements Worded {
    FIRING("firing"),
    RESOLVED("resolved");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  static AlertForm of(Alert alert) {
    return new AlertForm(
        alert.name(),
        Optional.of(alert.firing() ? Status.FIRING : Status.RESOLVED),
        alert.labels(),
        alert.annotations(),
        alert.startsAt(),
        alert.endsAt(),
        alert.silencedBy(),
        alert.inhibitedBy(),
        alert.at(),
        alert.source());
  }

  Alert alert() {
    String known = name.isEmpty() ? labels.value(NAME) : name;
    if (known.isBlank()) {
      throw JsonMistake.missing("name");
    }
    return new Alert(
        known,
        name.isEmpty() ? labels.with(NAME, "") : labels,
        annotations,
        status.orElse(Status.FIRING) == Status.FIRING,
        at,
        startsAt,
        endsAt,
        source,
        0,
        "",
        "",
        Optional.empty(),
        silencedBy,
        inhibitedBy);
  }
}
