package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what has ended in what Prometheus posts, which has no status: while an alert fires, each
 * post moves its end ahead; once it is over, the end stands where it was (prometheus/prometheus,
 * rules/manager.go, SendAlerts: ResolvedAt, or else ValidUntil). For one thread.
 */
final class PostedEnds {

  private static final int MOST = 50_000;

  /** When an alert began, and until when it was said to fire. */
  private record Told(Instant startsAt, Instant endsAt) {}

  private final AlertmanagerSignals signals;
  private final Map<JsonNode, Told> told = new LinkedHashMap<>();

  PostedEnds(AlertmanagerSignals signals) {
    this.signals = signals;
  }

  /** The alert, which says that it has resolved if its end did not move ahead. */
  JsonNode seen(JsonNode alert) {
    if (!(alert instanceof ObjectNode object) || alert.has("status") || !alert.has("labels")) {
      return alert;
    }
    JsonFields fields = new JsonFields(alert, signals.zone(), signals.floor());
    Optional<Instant> startsAt = fields.anyTime("startsAt");
    Optional<Instant> endsAt = fields.anyTime("endsAt");
    if (startsAt.isEmpty() || endsAt.isEmpty()) {
      return alert;
    }
    Told now = new Told(startsAt.get(), endsAt.get());
    Told before = told.get(alert.get("labels"));
    if (before != null
        && before.startsAt().equals(now.startsAt())
        && !now.endsAt().isAfter(before.endsAt())) {
      return object.deepCopy().put("status", "resolved");
    }
    if (before != null || told.size() < MOST) {
      told.put(alert.get("labels"), now);
    }
    return alert;
  }
}
