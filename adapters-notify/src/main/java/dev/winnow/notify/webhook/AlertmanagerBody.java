package dev.winnow.notify.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.json.DecisionCodec;
import dev.winnow.notify.text.Notice;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ticket as Alertmanager's webhook version 4 tells of a group with one alert. What that has no
 * place for is in {@code winnow}.
 */
final class AlertmanagerBody {

  private static final String NOT_OVER = "0001-01-01T00:00:00Z";

  private AlertmanagerBody() {}

  static ObjectNode of(Delivery delivery) {
    Message message = delivery.message();
    TicketView ticket = message.ticket();
    String status = Notice.isOver(message) ? "resolved" : "firing";
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", "4").put("groupKey", ticket.id()).put("truncatedAlerts", 0);
    json.put("status", status).put("receiver", delivery.receiver());
    json.putObject("groupLabels").put("ticket", ticket.id());
    fill(json.putObject("commonLabels"), labels(ticket));
    fill(json.putObject("commonAnnotations"), annotations(message));
    json.put("externalURL", "").put("notification_reason", reason(message));
    json.putArray("alerts").add(alert(message, status));
    ObjectNode own = json.putObject("winnow").put("delivery", delivery.id());
    own.set("decision", DecisionCodec.write(message.decision()));
    own.set("ticket", DecisionCodec.write(ticket, message.decision().because()));
    return json;
  }

  private static ObjectNode alert(Message message, String status) {
    TicketView ticket = message.ticket();
    ObjectNode alert = JsonNodeFactory.instance.objectNode().put("status", status);
    fill(alert.putObject("labels"), labels(ticket));
    fill(alert.putObject("annotations"), annotations(message));
    boolean over = status.equals("resolved");
    alert.put("startsAt", ticket.firstSeen().toString());
    alert.put("endsAt", over ? message.decision().at().toString() : NOT_OVER);
    return alert.put("generatorURL", ticket.dashboard()).put("fingerprint", ticket.id());
  }

  private static Map<String, String> labels(TicketView ticket) {
    Map<String, String> labels = new TreeMap<>(ticket.labels());
    labels.put("alertname", ticket.title());
    labels.put("priority", "P" + ticket.priority());
    labels.put("ticket", ticket.id());
    return labels;
  }

  private static Map<String, String> annotations(Message message) {
    TicketView ticket = message.ticket();
    Map<String, String> annotations = new TreeMap<>();
    annotations.put("summary", ticket.summary().isEmpty() ? ticket.headline() : ticket.summary());
    annotations.put("description", Notice.of(message).plain());
    annotations.put("owner", ticket.owner());
    annotations.put("runbook_url", ticket.runbook());
    return annotations;
  }

  private static String reason(Message message) {
    if (!(message.decision() instanceof TicketUpdate update)) {
      return "none";
    }
    return switch (update.change()) {
      case OPENED, REOPENED -> "first notification";
      case CHANGED -> "new alerts added";
      case CLOSED -> "all alerts resolved";
    };
  }

  private static void fill(ObjectNode json, Map<String, String> values) {
    values.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            json.put(name, value);
          }
        });
  }
}
