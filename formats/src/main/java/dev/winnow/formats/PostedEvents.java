package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.Signal;
import dev.winnow.formats.mapping.Body;
import dev.winnow.formats.mapping.Mapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads CloudEvents. {@code source} and {@code id} together name an event (CloudEvents 1.0.2,
 * "id"), so they are the key of what it says. For one thread.
 */
final class PostedEvents {

  private static final String OWN = "dev.winnow.";
  private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");

  private final PostedSignals signals;
  private final AlertmanagerSignals alerts;
  private final JsonSignals own;
  private final PostedTools tools;

  PostedEvents(
      PostedSignals signals, AlertmanagerSignals alerts, JsonSignals own, PostedTools tools) {
    this.signals = signals;
    this.alerts = alerts;
    this.own = own;
    this.tools = tools;
  }

  /** One event. */
  void event(String path, JsonNode event) {
    if (!isSound(path, event)) {
      return;
    }
    if (event.path("type").asText().startsWith(OWN)) {
      own(path + ".data", withTime(event, event.path("data")), key(event, 0));
      return;
    }
    List<Body> bodies = Body.of(JsonLine.MAPPER.convertValue(event, Object.class));
    int[] number = new int[1];
    bodies.forEach(body -> body(path + ".data", body, event, number));
    if (bodies.isEmpty()) {
      signals.faults().add(path + ".data", "The data must be a JSON object");
    }
  }

  private static String key(JsonNode event, int number) {
    return event.path("source").asText() + " " + number + " " + event.path("id").asText();
  }

  private boolean isSound(String path, JsonNode event) {
    int before = signals.faults().count();
    if (!event.isObject()) {
      signals.faults().add(path, "An event must be an object");
      return false;
    }
    for (String key : REQUIRED) {
      if (!event.path(key).isTextual() || event.path(key).asText().isBlank()) {
        signals.faults().add(path + "." + key, "A CloudEvent needs this; it must be a text");
      }
    }
    if (!event.path("specversion").asText("1.0").startsWith("1.")) {
      signals.faults().add(path + ".specversion", "This must be 1.0");
    }
    if (event.path("source").asText().chars().anyMatch(Character::isWhitespace)) {
      signals.faults().add(path + ".source", "This must be a URI, without spaces");
    }
    if (!event.has("data") && !event.has("data_base64")) {
      signals.faults().add(path + ".data", "The event has no data");
    }
    signals.faults().checkTexts(path, event, signals.limits());
    return signals.faults().count() == before;
  }

  private static JsonNode withTime(JsonNode event, JsonNode data) {
    boolean silent = data instanceof ObjectNode && !data.has("at") && event.has("time");
    return silent ? data.<ObjectNode>deepCopy().set("at", event.get("time")) : data;
  }

  private void body(String path, Body body, JsonNode event, int[] number) {
    if (AlertmanagerBody.isOne(body) && !tools.isKnown(body)) {
      alerts(path, body, event, number);
      return;
    }
    for (Mapped mapped : tools.translate(body)) {
      if (mapped instanceof Mapped.Said said) {
        Timing timing = Timing.of(said.sent(), said.episode(), 1);
        Item.Taken item = new Item.Taken("-", 0, "", said.signal(), timing);
        signals.add(item, true, key(event, number[0]++));
      } else if (mapped instanceof Mapped.Refused refused) {
        signals.faults().add(path, refused.because());
      } else {
        number[0]++;
      }
    }
  }

  private void alerts(String path, Body body, JsonNode event, int[] number) {
    ObjectNode document = JsonLine.MAPPER.valueToTree(body.content());
    JsonNode list = document.remove("alerts");
    boolean dated = body.sentAt().isPresent();
    document.setAll(signals.nothingButReceipt());
    body.sentAt().ifPresent(at -> document.put("receivedAt", at.toString()));
    for (int i = 0; i < list.size(); i++) {
      String place = path + ".alerts[" + i + "]";
      signals.alert(alerts, list.get(i), document, place, dated, key(event, number[0]++));
    }
  }

  /** A signal of Winnow's own. */
  void own(String path, JsonNode object, String key) {
    int before = signals.faults().count();
    signals.faults().checkTexts(path, object, signals.limits());
    tooMany(path, object);
    if (signals.faults().count() > before) {
      return;
    }
    try {
      Signal signal = own.signal(object);
      Timing timing = own.timing(signal, 1);
      signals.add(new Item.Taken("-", 0, "", signal, timing), true, key);
    } catch (IllegalArgumentException | ArithmeticException e) {
      signals.faults().refused(path, e);
    }
  }

  private void tooMany(String path, JsonNode object) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      Optional.of(entry.getValue())
          .filter(value -> value.isObject() && value.size() > signals.limits().labels())
          .ifPresent(
              value ->
                  signals
                      .faults()
                      .add(
                          PostedFaults.key(path, entry.getKey()),
                          "There may be at most " + signals.limits().labels()));
    }
  }
}
