package dev.winnow.notify.pager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.TicketView;
import dev.winnow.notify.http.HttpAnswer;
import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.text.Key;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.notify.text.Notice;
import dev.winnow.notify.text.Plain;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * PagerDuty's Events API v2. An incident there is a ticket: its {@code dedup_key} is the ticket's
 * id, so that what comes twice is one. Safe for use by several threads.
 */
public final class PagerDuty implements HttpReceiver.Service {

  private static final int SUMMARY = 1024;
  private static final int DEDUP_KEY = 255;
  private static final int DETAIL = 4000;
  private static final int LINES = 50;

  private final HttpLine line;
  private final URI enqueue;
  private final Secret key;
  private final Optional<MessageTemplate> template;

  /**
   * A service of PagerDuty.
   *
   * @param line the way to it
   * @param url where the API is
   * @param key its integration key
   * @param template the summary instead of the one built in
   */
  public PagerDuty(HttpLine line, String url, Secret key, Optional<MessageTemplate> template) {
    this.line = line;
    this.enqueue = URI.create(url + "/v2/enqueue");
    this.key = key;
    this.template = template;
  }

  @Override
  public String tell(Delivery delivery) throws Undelivered, InterruptedException {
    Message message = delivery.message();
    PagerStep step = PagerStep.of(message);
    if (step == PagerStep.NONE) {
      return "";
    }
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("routing_key", key.reveal());
    event.put("event_action", step.word());
    event.put("dedup_key", Key.of(message.ticket().id(), DEDUP_KEY));
    if (step == PagerStep.TRIGGER) {
      event.put("client", "Winnow");
      event.set("payload", payload(delivery));
      links(event, message.ticket());
    }
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    HttpAnswer answer = line.send("POST", enqueue, headers, event.toString());
    return answer.json().path("dedup_key").asText("");
  }

  private ObjectNode payload(Delivery delivery) {
    Message message = delivery.message();
    TicketView ticket = message.ticket();
    Notice notice = Notice.of(message);
    String summary = template.map(one -> one.render(delivery)).orElse(notice.headline());
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("summary", Plain.cut(Plain.line(summary), SUMMARY));
    String source = Plain.line(ticket.where());
    payload.put("source", source.isEmpty() ? "winnow" : Plain.cut(source, SUMMARY));
    payload.put("severity", severity(ticket.priority()));
    payload.put("timestamp", message.decision().at().toString());
    payload.put("component", Plain.cut(Plain.line(ticket.title()), SUMMARY));
    payload.put("group", Plain.cut(Plain.line(ticket.owner()), SUMMARY));
    payload.put("class", Plain.cut(Plain.line(ticket.category()), SUMMARY));
    ObjectNode details = payload.putObject("custom_details");
    details.put("said", Plain.cut(notice.said(), DETAIL)).put("delivery", delivery.id());
    notice.facts().forEach(one -> details.put(one.name(), Plain.cut(one.value(), DETAIL)));
    lines(details, "With it", notice.others());
    lines(details, "Because", notice.because());
    return payload;
  }

  private static void lines(ObjectNode details, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      details.put(
          name,
          Plain.cut(String.join("; ", lines.subList(0, Math.min(LINES, lines.size()))), DETAIL));
    }
  }

  private static void links(ObjectNode event, TicketView ticket) {
    link(event, ticket.runbook(), "Runbook");
    link(event, ticket.dashboard(), "Dashboard");
  }

  private static void link(ObjectNode event, String to, String text) {
    if (to.startsWith("https://") || to.startsWith("http://")) {
      event.withArray("links").addObject().put("href", Plain.line(to)).put("text", text);
    }
  }

  private static String severity(int priority) {
    return switch (priority) {
      case 1 -> "critical";
      case 2 -> "error";
      case 3 -> "warning";
      default -> "info";
    };
  }
}
