package dev.winnow.notify.text;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a template can put in. Stateless. */
final class TemplateWords {

  private static final String LABELS = "ticket.labels.";

  /** The names of everything but labels. */
  static final List<String> ALL =
      List.of(
          "text",
          "over",
          "page",
          "receiver",
          "delivery.id",
          "decision.id",
          "decision.kind",
          "decision.at",
          "ticket.id",
          "ticket.headline",
          "ticket.priority",
          "ticket.title",
          "ticket.about",
          "ticket.scope",
          "ticket.where",
          "ticket.state",
          "ticket.count",
          "ticket.owner",
          "ticket.category",
          "ticket.runbook",
          "ticket.dashboard",
          "ticket.rootCause",
          "ticket.summary",
          "ticket.closeReason",
          "ticket.firstSeen",
          "ticket.lastSeen",
          "others",
          "because",
          ".");

  private TemplateWords() {}

  static boolean isKnown(String word) {
    return ALL.contains(word) || (word.startsWith(LABELS) && word.length() > LABELS.length());
  }

  static Map<String, Object> of(Delivery delivery) {
    Message message = delivery.message();
    Decision decision = message.decision();
    Notice notice = Notice.of(message);
    return Map.of(
        "text", notice.said(),
        "over", Notice.isOver(message),
        "page", decision instanceof Notification told && told.page(),
        "receiver", delivery.receiver(),
        "delivery", Map.of("id", delivery.id()),
        "decision",
            Map.of("id", decision.id(), "kind", decision.kind(), "at", decision.at().toString()),
        "ticket", ticket(message.ticket()),
        "others", notice.others(),
        "because", notice.because());
  }

  private static Map<String, Object> ticket(TicketView ticket) {
    Map<String, Object> words = new TreeMap<>();
    words.put("id", ticket.id());
    words.put("headline", Plain.line(ticket.headline()));
    words.put("priority", "P" + ticket.priority());
    words.put("title", Plain.line(ticket.title()));
    words.put("about", Plain.line(ticket.about()));
    words.put("scope", Plain.line(ticket.scope()));
    words.put("where", Plain.line(ticket.where()));
    words.put("state", ticket.state().word());
    words.put("count", String.valueOf(ticket.count()));
    words.put("owner", Plain.line(ticket.owner()));
    words.put("category", Plain.line(ticket.category()));
    words.put("runbook", Plain.line(ticket.runbook()));
    words.put("dashboard", Plain.line(ticket.dashboard()));
    words.put("rootCause", Plain.line(ticket.rootCause().orElse("")));
    words.put("summary", Plain.line(ticket.summary()));
    words.put("closeReason", Plain.line(ticket.closeReason()));
    words.put("firstSeen", ticket.firstSeen().toString());
    words.put("lastSeen", ticket.lastSeen().toString());
    Map<String, String> labels = new TreeMap<>();
    ticket.labels().forEach((name, value) -> labels.put(name, Plain.line(value)));
    words.put("labels", labels);
    return words;
  }
}
