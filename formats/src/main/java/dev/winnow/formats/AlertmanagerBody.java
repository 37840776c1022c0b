package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.formats.mapping.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A webhook body of Alertmanager or Grafana that came in an envelope, or among those of others. */
final class AlertmanagerBody {

  private final ObjectNode document;
  private final AlertmanagerSignals signals;

  AlertmanagerBody(Body body, AlertmanagerSignals signals) {
    this.document = JsonLine.MAPPER.valueToTree(body.content());
    this.signals = signals;
    body.receivedAt().or(body::sentAt).ifPresent(at -> document.put("receivedAt", at.toString()));
  }

  /** Whether a body is one. */
  static boolean isOne(Body body) {
    return body.content().get("alerts") instanceof List<?> alerts
        && !alerts.isEmpty()
        && alerts.get(0) instanceof Map<?, ?> alert
        && alert.containsKey("labels");
  }

  /** Its alerts. */
  List<Item> items(String file, long line, long number) {
    List<Item> items = new ArrayList<>();
    for (JsonNode alert : document.path("alerts")) {
      try {
        items.add(signals.item(alert, document, file, line, number));
      } catch (IllegalArgumentException | ArithmeticException e) {
        String text = Excerpt.of(alert.toString());
        boolean harmless = alert.path("status").asText().equals("resolved");
        items.add(new Item.Rejected(file, line, text, Sentence.of(e.getMessage()), harmless));
      }
    }
    return items;
  }
}
