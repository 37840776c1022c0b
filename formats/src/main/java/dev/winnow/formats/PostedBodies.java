package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the bodies of each kind. For one thread. */
final class PostedBodies {

  private final PostedSignals signals;
  private final AlertmanagerSignals alerts;
  private final PostedEvents events;

  PostedBodies(
      PostedSignals signals, AlertmanagerSignals alerts, JsonSignals own, PostedTools tools) {
    this.signals = signals;
    this.alerts = alerts;
    this.events = new PostedEvents(signals, alerts, own, tools);
  }

  void read(Posted.Kind kind, List<JsonNode> values) {
    if (kind == Posted.Kind.SIGNALS) {
      own(values.size() == 1 && values.get(0).isArray() ? elements(values.get(0)) : values);
      return;
    }
    if (values.size() > 1) {
      signals.faults().add("$", "There must be one JSON value, not several after each other");
      return;
    }
    JsonNode value = values.get(0);
    switch (kind) {
      case ALERTS -> alerts(value);
      case ALERTMANAGER -> webhook(value, false);
      case GRAFANA -> webhook(value, true);
      case EVENT -> events.event("$", value);
      case EVENTS -> events(value);
      case SIGNALS -> throw new IllegalStateException("read above");
    }
  }

  private static List<JsonNode> elements(JsonNode list) {
    List<JsonNode> elements = new ArrayList<>();
    list.forEach(elements::add);
    return elements;
  }

  private void own(List<JsonNode> objects) {
    if (!signals.mayBe("$", objects.size())) {
      return;
    }
    for (int i = 0; i < objects.size(); i++) {
      events.own("$[" + i + "]", objects.get(i), "");
    }
  }

  private void alerts(JsonNode list) {
    if (!list.isArray()) {
      signals.faults().add("$", "This must be a list of alerts");
    } else if (signals.mayBe("$", list.size())) {
      JsonNode around = signals.nothingButReceipt();
      for (int i = 0; i < list.size(); i++) {
        signals.alert(alerts, list.get(i), around, "$[" + i + "]", false, "");
      }
    }
  }

  private void webhook(JsonNode document, boolean grafana) {
    if (!(document instanceof ObjectNode object) || !object.path("alerts").isArray()) {
      signals.faults().add("$.alerts", "This must be an object with a list of alerts");
      return;
    }
    JsonNode list = object.remove("alerts");
    // Only the service knows when it received it.
    object.setAll(signals.nothingButReceipt());
    if (grafana) {
      object.put("version", "1");
    }
    signals.faults().checkTexts("$", object, signals.limits());
    if (signals.mayBe("$.alerts", list.size())) {
      for (int i = 0; i < list.size(); i++) {
        signals.alert(alerts, list.get(i), object, "$.alerts[" + i + "]", false, "");
      }
    }
  }

  private void events(JsonNode list) {
    if (!list.isArray()) {
      signals.faults().add("$", "A batch must be a list of events");
    } else if (signals.mayBe("$", list.size())) {
      for (int i = 0; i < list.size(); i++) {
        events.event("$[" + i + "]", list.get(i));
      }
    }
  }
}
