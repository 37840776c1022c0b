package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest time of which an object of Kubernetes speaks: it cannot have been seen before. Only
 * times at which something happened count, not those at which something is due. Stateless.
 */
final class ObjectTime {

  private static final Set<String> TIMES =
      Set.of(
          "creationTimestamp",
          "time",
          "startTime",
          "completionTime",
          "startedAt",
          "finishedAt",
          "lastTransitionTime",
          "lastProbeTime",
          "lastUpdateTime",
          "lastHeartbeatTime",
          "firstTimestamp",
          "lastTimestamp",
          "eventTime",
          "lastObservedTime",
          "deprecatedFirstTimestamp",
          "deprecatedLastTimestamp");

  /** What people write, and what else may be anything. */
  private static final Set<String> SKIPPED =
      Set.of("spec", "data", "labels", "annotations", "fieldsV1");

  private ObjectTime() {}

  static Optional<Instant> latest(JsonNode object) {
    return Optional.ofNullable(later(deleted(object), latest(object, null)));
  }

  private static @Nullable Instant latest(JsonNode node, @Nullable Instant known) {
    Instant latest = known;
    if (node.isArray()) {
      for (JsonNode element : node) {
        latest = latest(element, latest);
      }
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      if (value.isContainerNode() && !SKIPPED.contains(entry.getKey())) {
        latest = latest(value, latest);
      } else if (value.isTextual() && TIMES.contains(entry.getKey())) {
        latest = later(latest, time(value));
      }
    }
    return latest;
  }

  /** The time of a deletion is that by which the object will be gone: so long after the request. */
  private static @Nullable Instant deleted(JsonNode object) {
    JsonNode metadata = object.path("metadata");
    Instant gone = time(metadata.path("deletionTimestamp"));
    long grace = metadata.path("deletionGracePeriodSeconds").asLong(0);
    return gone == null ? null : gone.minus(Duration.ofSeconds(grace));
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable Instant time(JsonNode value) {
    try {
      return value.isTextual() ? OffsetDateTime.parse(value.asText()).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
