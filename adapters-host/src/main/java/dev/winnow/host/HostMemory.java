package dev.winnow.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.host.log.LogPlace;
import dev.winnow.host.log.LogPlaces;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the watch of a host remembers. Immutable.
 *
 * @param logs by its name, how far each log was told
 * @param down what could not be seen
 */
record HostMemory(Map<String, LogPlaces> logs, List<SourceDown> down) {

  private static final ObjectMapper JSON = new ObjectMapper();

  HostMemory {
    logs = Map.copyOf(logs);
    down = List.copyOf(down);
  }

  static HostMemory none() {
    return new HostMemory(Map.of(), List.of());
  }

  String toText() {
    ObjectNode json = JSON.createObjectNode();
    ObjectNode all = json.putObject("logs");
    new TreeMap<>(logs)
        .forEach(
            (name, places) -> {
              ObjectNode log = all.putObject(name);
              write(log.putArray("file"), places.file());
              write(log.putArray("rotated"), places.rotated());
            });
    ArrayNode outages = json.putArray("down");
    for (SourceDown outage : down) {
      outages
          .addObject()
          .put("of", outage.of())
          .put("since", outage.since().toString())
          .put("reason", outage.reason())
          .put("at", outage.at().toString());
    }
    return json.toString();
  }

  private static void write(ArrayNode array, List<LogPlace> places) {
    for (LogPlace place : places) {
      array
          .addObject()
          .put("offset", place.offset())
          .put("print", place.print())
          .put("key", place.key())
          .put("modified", place.modified().toString());
    }
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static HostMemory parse(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      if (!json.path("logs").isObject() || !json.path("down").isArray()) {
        throw new IllegalArgumentException("what is remembered is not of a host");
      }
      Map<String, LogPlaces> logs = new TreeMap<>();
      json.path("logs")
          .properties()
          .forEach(
              one ->
                  logs.put(
                      one.getKey(),
                      new LogPlaces(
                          places(one.getValue().path("file")),
                          places(one.getValue().path("rotated")))));
      List<SourceDown> down = new ArrayList<>();
      json.path("down").forEach(one -> down.add(outage(one)));
      return new HostMemory(logs, down);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("what is remembered of the host cannot be read", e);
    }
  }

  private static List<LogPlace> places(JsonNode array) {
    List<LogPlace> places = new ArrayList<>();
    array.forEach(
        one ->
            places.add(
                new LogPlace(
                    one.path("offset").asLong(),
                    one.path("print").asText(),
                    one.path("key").asText(),
                    Instant.parse(one.path("modified").asText()))));
    return places;
  }

  private static SourceDown outage(JsonNode one) {
    return new SourceDown(
        one.path("of").asText(),
        Instant.parse(one.path("since").asText()),
        false,
        one.path("reason").asText(),
        Instant.parse(one.path("at").asText()),
        Outages.SOURCE);
  }
}
