package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the values of a JSON object, refusing with a sentence what is not as it should be.
 *
 * @param object the object
 * @param zone the zone of times that do not say theirs
 * @param floor what is before this is no time
 */
record JsonFields(JsonNode object, ZoneId zone, Instant floor) {

  boolean has(String key) {
    return object.hasNonNull(key);
  }

  /** A text, empty where there is none. Numbers and truth values read as their text. */
  String text(String key) {
    return scalar(key, object.path(key));
  }

  private static String scalar(String key, JsonNode value) {
    if (value.isContainerNode()) {
      throw new Refused("\"" + Excerpt.of(key) + "\" must be a text.");
    }
    return value.isNull() ? "" : value.asText();
  }

  /** Names with texts. */
  Labels labels(String key) {
    JsonNode value = object.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Labels.none();
    }
    if (!value.isObject()) {
      throw new Refused("\"" + key + "\" must be an object of texts.");
    }
    Map<String, String> labels = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      labels.put(entry.getKey(), scalar(entry.getKey(), entry.getValue()));
    }
    return Labels.of(labels);
  }

  /**
   * A time, if it is there; one before the floor is none, such as Go's zero time {@code
   * 0001-01-01T00:00:00Z} in any zone, or 1970.
   */
  Optional<Instant> time(String key) {
    return anyTime(key).filter(time -> !time.isBefore(floor));
  }

  /** A time, if it is there, even one that cannot be. */
  Optional<Instant> anyTime(String key) {
    return has(key) ? Optional.of(TimeText.parse(text(key), zone)) : Optional.empty();
  }
}
