package dev.winnow.notify.pager;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.TicketView;
import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.options.OpsgenieOptions;
import dev.winnow.notify.text.Key;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.notify.text.Notice;
import dev.winnow.notify.text.Plain;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The alert API v2 of Opsgenie and Jira Service Management. An alert there is a ticket: its alias
 * is the ticket's id, so that what comes twice is one. Safe for use by several threads.
 */
public final class Opsgenie implements HttpReceiver.Service {

  private static final int MESSAGE = 130;
  private static final int ALIAS = 512;
  private static final int DESCRIPTION = 15_000;
  private static final int DETAIL = 500;
  private static final int TAG = 50;

  private final HttpLine line;
  private final OpsgenieOptions options;
  private final Secret key;
  private final Optional<MessageTemplate> template;

  /**
   * An account of Opsgenie.
   *
   * @param line the way to it
   * @param options where it is, and what its alerts have
   * @param key the API key
   * @param template the description instead of the one built in
   */
  public Opsgenie(
      HttpLine line, OpsgenieOptions options, Secret key, Optional<MessageTemplate> template) {
    this.line = line;
    this.options = options;
    this.key = key;
    this.template = template;
  }

  @Override
  public String tell(Delivery delivery) throws Undelivered, InterruptedException {
    Message message = delivery.message();
    PagerStep step = PagerStep.of(message);
    String alias = Key.of(message.ticket().id(), ALIAS);
    return switch (step) {
      case NONE -> "";
      case TRIGGER -> post("", alert(delivery, alias));
      case ACKNOWLEDGE -> post(at(alias, "acknowledge"), note(delivery));
      case RESOLVE -> post(at(alias, "close"), note(delivery));
    };
  }

  /** An alias needs no encoding in a path. */
  private static String at(String alias, String what) {
    return "/" + alias + "/" + what + "?identifierType=alias";
  }

  private String post(String path, ObjectNode body) throws Undelivered, InterruptedException {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Authorization", "GenieKey " + key.reveal());
    URI to = URI.create(options.url() + "/v2/alerts" + path);
    return line.send("POST", to, headers, body.toString()).json().path("requestId").asText("");
  }

  private static ObjectNode note(Delivery delivery) {
    String said = Notice.of(delivery.message()).said();
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", "Winnow")
        .put("note", Plain.cut(said, DESCRIPTION));
  }

  private ObjectNode alert(Delivery delivery, String alias) {
    Message message = delivery.message();
    TicketView ticket = message.ticket();
    Notice notice = Notice.of(message);
    ObjectNode alert = JsonNodeFactory.instance.objectNode();
    alert.put("message", Plain.cut(notice.headline(), MESSAGE)).put("alias", alias);
    String description = template.map(one -> one.render(delivery)).orElseGet(notice::plain);
    alert.put("description", Plain.cut(description, DESCRIPTION));
    alert.put("priority", "P" + Math.max(1, Math.min(5, ticket.priority())));
    alert.put("source", "Winnow").put("entity", Plain.cut(Plain.line(ticket.where()), ALIAS));
    ObjectNode details = alert.putObject("details").put("delivery", delivery.id());
    notice.facts().forEach(one -> details.put(one.name(), Plain.cut(one.value(), DETAIL)));
    if (!options.tags().isEmpty()) {
      ArrayNode tags = alert.putArray("tags");
      options.tags().forEach(tag -> tags.add(Plain.cut(tag, TAG)));
    }
    for (String team : options.teams()) {
      alert.withArray("responders").addObject().put("type", "team").put("name", team);
    }
    return alert;
  }
}
