package dev.winnow.cli.input;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.Optional;

/**
 * One alert of Alertmanager or Grafana.
 *
 * <p>Firing or resolved is what {@code status} says, as a text in a webhook or as an object in the
 * API, which lists only alerts that fire. Where it says nothing, as in what Prometheus posts, an
 * alert has resolved if its end is not after its start or not after the document's {@code
 * receivedAt}; no clock is read. It was seen at {@code receivedAt} where the document has one, else
 * at its start or, once resolved, its end.
 */
final class AlertmanagerAlert {

  private final JsonFields fields;
  private final Optional<Instant> receivedAt;
  private final Optional<Instant> startsAt;
  private final Optional<Instant> endsAt;

  AlertmanagerAlert(JsonFields fields, Optional<Instant> receivedAt) {
    this.fields = fields;
    this.receivedAt = receivedAt;
    this.startsAt = fields.time("startsAt");
    this.endsAt = fields.time("endsAt");
  }

  Alert alert(EventClock clock, String source) {
    Labels labels = fields.labels("labels");
    String name = labels.value("alertname");
    if (name.isBlank()) {
      throw new Refused("The alert has no label \"alertname\".");
    }
    boolean firing = isFiring();
    Optional<Instant> own = receivedAt.or(() -> firing ? startsAt : endsAt.or(() -> startsAt));
    return new Alert(
        name,
        labels.with("alertname", ""),
        annotations(),
        firing,
        own.map(clock::seen).orElseGet(clock::untimed),
        startsAt,
        endsAt,
        source,
        0,
        "");
  }

  private Labels annotations() {
    Labels annotations = fields.labels("annotations");
    String url = fields.text("generatorURL");
    return annotations.containsKey("generatorURL") || url.isEmpty()
        ? annotations
        : annotations.with("generatorURL", url);
  }

  private boolean isFiring() {
    if (fields.object().path("status").isObject()) {
      return true;
    }
    return switch (fields.text("status")) {
      case "firing" -> true;
      case "resolved" -> false;
      case "" -> !isOver();
      default ->
          throw new Refused(
              "The status \""
                  + Excerpt.of(fields.text("status"))
                  + "\" is unknown; it is firing or resolved.");
    };
  }

  private boolean isOver() {
    Optional<Instant> seen = receivedAt.or(() -> startsAt);
    return endsAt.isPresent() && seen.isPresent() && !endsAt.get().isAfter(seen.get());
  }
}
