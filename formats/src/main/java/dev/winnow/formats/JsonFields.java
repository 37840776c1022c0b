package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.text.NearestName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the values of a JSON object, refusing with a sentence what is not as it should be.
 *
 * @param object the object
 * @param zone the zone of times that do not say theirs
 * @param floor what is before this is no time
 */
record JsonFields(JsonNode object, ZoneId zone, Instant floor) {

  /** With the floor that applies unless settings say otherwise. */
  JsonFields(JsonNode object, ZoneId zone) {
    this(object, zone, ClockLimits.DEFAULTS.floor());
  }

  /** Refuses keys that are not known. */
  void only(Set<String> known) {
    Iterator<String> names = object.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new Refused(
            "The key \"" + Excerpt.of(name) + "\" is unknown; " + NearestName.hint(name, known));
      }
    }
  }

  boolean has(String key) {
    return object.hasNonNull(key);
  }

  /** A text that must be there. */
  String needed(String key) {
    if (!has(key)) {
      throw new Refused("The key \"" + key + "\" is missing.");
    }
    return text(key);
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

  double number(String key) {
    JsonNode value = object.path(key);
    if (!value.isNumber()) {
      throw new Refused("\"" + key + "\" must be a number.");
    }
    return value.doubleValue();
  }

  /** A whole number that must be there. */
  int whole(String key) {
    JsonNode value = object.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new Refused("\"" + key + "\" must be a whole number.");
    }
    return value.intValue();
  }

  /** A whole number that may be large; 0 if it is not there. */
  long large(String key) {
    if (!has(key)) {
      return 0;
    }
    JsonNode value = object.path(key);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new Refused("\"" + key + "\" must be a whole number.");
    }
    return value.longValue();
  }

  int whole(String key, int otherwise) {
    return has(key) ? whole(key) : otherwise;
  }

  boolean truth(String key, boolean otherwise) {
    return has(key) ? truth(key) : otherwise;
  }

  boolean truth(String key) {
    JsonNode value = object.path(key);
    if (!value.isBoolean()) {
      throw new Refused("\"" + key + "\" must be true or false.");
    }
    return value.booleanValue();
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

  /** The object under a key. */
  JsonFields child(String key) {
    JsonNode value = object.path(key);
    if (!value.isObject()) {
      throw new Refused("\"" + key + "\" must be an object.");
    }
    return new JsonFields(value, zone, floor);
  }
}
