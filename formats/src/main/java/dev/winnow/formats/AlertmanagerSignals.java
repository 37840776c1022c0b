package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Makes signals of Alertmanager's objects. Immutable.
 *
 * @param zone the zone of times that do not say theirs
 * @param floor what is before this is no time
 */
record AlertmanagerSignals(ZoneId zone, Instant floor) {

  private static final String SILENCE = "silence";

  /** Whether the API has given it: alerts with a state, silences. */
  static boolean isOfApi(JsonNode element) {
    return element.has("matchers") || element.path("status").isObject();
  }

  /**
   * The item of an object.
   *
   * @param around the body that it came in
   * @param body its number
   * @throws Refused if it is no alert and no silence
   */
  Item.Taken item(JsonNode element, JsonNode around, String file, long line, long body) {
    if (!element.isObject()) {
      throw new Refused("This is not an alert.");
    }
    return item(element, around, file, line, body, Excerpt.of(element.toString()));
  }

  /** The item of an object of which a text is shown. */
  Item.Taken item(
      JsonNode element, JsonNode around, String file, long line, long body, String text) {
    JsonFields fields = new JsonFields(element, zone, floor);
    if (element.has("matchers")) {
      return new Item.Taken(file, line, text, silence(element, source(around)));
    }
    AlertmanagerAlert alert = new AlertmanagerAlert(fields, around);
    Timing timing = alert.timing(body);
    Instant at = timing instanceof Timing.Known known ? known.at() : Instant.EPOCH;
    Alert signal = alert.alert(at, source(around));
    return new Item.Taken(file, line, text, signal, timing);
  }

  // Alertmanager may say more of it than is known here.
  private Signal silence(JsonNode element, String source) {
    ObjectNode known = element.deepCopy();
    known.retain(SignalCodec.standard().keys(SILENCE));
    known.put("type", SILENCE).put("source", source);
    return new JsonSignals(zone, floor).signal(known);
  }

  private static String source(JsonNode document) {
    boolean grafana = document.has("orgId") || document.path("version").asText().equals("1");
    return grafana ? "grafana" : "alertmanager";
  }
}
