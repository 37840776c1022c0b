package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One alert of Alertmanager or Grafana.
 *
 * <p>Firing or resolved is what {@code status} says, as a text in a webhook or as an object in the
 * API, which lists only alerts that fire. Where it says nothing, as in what Prometheus posts, an
 * alert has resolved if its end is not after its start or not after the document's {@code
 * receivedAt}; no clock is read. It is news of {@code receivedAt} where the document has one, of
 * {@code updatedAt} in the API; else all that is known is that it is not older than its start or,
 * once resolved, its end.
 */
final class AlertmanagerAlert {

  /** By what an alert is suppressed that does not say by what. */
  static final String MUTED = "its sender";

  /** What comes before the name of a time interval that mutes. */
  static final String INTERVAL = "time interval ";

  private final JsonFields fields;
  private static final List<String> ADDRESSES = List.of("generatorURL", "dashboardURL", "panelURL");

  private final JsonNode document;
  private final Optional<Instant> receivedAt;
  private final Optional<Instant> startsAt;
  private final Optional<Instant> endsAt;
  private final boolean firing;

  /**
   * Reads its state and times.
   *
   * @param document the body that it came in
   * @throws Refused if the status is unknown
   */
  AlertmanagerAlert(JsonFields fields, JsonNode document) {
    this.fields = fields;
    this.document = document;
    this.receivedAt = new JsonFields(document, fields.zone(), fields.floor()).anyTime("receivedAt");
    this.startsAt = fields.time("startsAt");
    this.endsAt = fields.time("endsAt");
    this.firing = isFiring();
  }

  /** Whether the API has listed it, so that it fires as long as it is listed. */
  boolean isListed() {
    return fields.object().path("status").isObject();
  }

  /** What is known of the time of this news. */
  Timing timing(long body) {
    Optional<Instant> told = receivedAt.or(() -> isListed() ? fields.anyTime("updatedAt") : none());
    Optional<Instant> end =
        firing ? none() : endsAt.filter(at -> !at.isBefore(startsAt.orElse(at)));
    return Timing.of(told, end.or(() -> startsAt), body);
  }

  private static Optional<Instant> none() {
    return Optional.empty();
  }

  Alert alert(Instant at, String source) {
    Labels labels = fields.labels("labels");
    Labels annotations = annotations();
    String name = AlertName.of(labels, annotations, document);
    return new Alert(
        name,
        labels.with("alertname", ""),
        annotations,
        firing,
        at,
        startsAt,
        endsAt,
        source,
        0,
        "",
        "",
        Optional.empty(),
        silencedBy(),
        by("inhibitedBy", ""));
  }

  // What is suppressed without a reason was muted by something that this version does not name.
  private String silencedBy() {
    String muted = by("mutedBy", INTERVAL);
    String silenced = by("silencedBy", "");
    String both = silenced + (silenced.isEmpty() || muted.isEmpty() ? "" : ", ") + muted;
    boolean suppressed = fields.object().path("status").path("state").asText().equals("suppressed");
    return both.isEmpty() && suppressed && by("inhibitedBy", "").isEmpty() ? MUTED : both;
  }

  private String by(String key, String prefix) {
    if (!isListed()) {
      return "";
    }
    List<String> names = new ArrayList<>();
    fields.object().path("status").path(key).forEach(name -> names.add(prefix + name.asText()));
    return String.join(", ", names);
  }

  /** With the addresses that Alertmanager, and Grafana, write beside the annotations. */
  private Labels annotations() {
    Labels annotations = fields.labels("annotations");
    for (String key : ADDRESSES) {
      String url = fields.text(key);
      if (!url.isEmpty() && !annotations.containsKey(key)) {
        annotations = annotations.with(key, url);
      }
    }
    return annotations;
  }

  private boolean isFiring() {
    if (isListed()) {
      return true;
    }
    return switch (fields.text("status").toLowerCase(Locale.ROOT)) {
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
