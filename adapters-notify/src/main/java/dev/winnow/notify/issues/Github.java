package dev.winnow.notify.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.notify.http.HttpLine;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.options.GithubOptions;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.notify.text.Notice;
import dev.winnow.notify.text.Plain;
import dev.winnow.runtime.Secret;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import java.util.Optional;

/**
 * Issues of GitHub: one for each ticket, a comment for what happens to it, closed when it is over.
 * Marks in their texts say which ticket and which delivery they are of, so that what is delivered
 * again is not there twice. Safe for use by several threads.
 */
public final class Github implements HttpReceiver.Service {

  private static final int TITLE = 250;
  private static final int BODY = 60_000;

  private final GithubApi api;
  private final GithubOptions options;
  private final Optional<MessageTemplate> template;

  /**
   * A repository.
   *
   * @param line the way to it
   * @param options which repository
   * @param token may read and write its issues
   * @param template the text of issues and comments instead of the one built in
   */
  public Github(
      HttpLine line, GithubOptions options, Secret token, Optional<MessageTemplate> template) {
    this.api = new GithubApi(line, options, token);
    this.options = options;
    this.template = template;
  }

  @Override
  public String tell(Delivery delivery) throws Undelivered, InterruptedException {
    Marks marks = Marks.hidden(delivery);
    Optional<JsonNode> found = api.issue(marks.ticket());
    if (found.isEmpty()) {
      return Notice.isOver(delivery.message()) ? "" : create(delivery, marks);
    }
    JsonNode issue = found.get();
    String number = issue.path("number").asText();
    if (!issue.path("body").asText().contains(marks.delivery())) {
      update(number, delivery, marks);
    }
    return "#" + number;
  }

  private String create(Delivery delivery, Marks marks) throws Undelivered, InterruptedException {
    ObjectNode issue = JsonNodeFactory.instance.objectNode();
    issue.put("title", Plain.cut(Notice.of(delivery.message()).headline(), TITLE));
    issue.put("body", text(delivery) + "\n" + marks.ticket() + "\n" + marks.delivery() + "\n");
    issue.putArray("labels").add(options.label());
    return "#" + api.send("POST", "", issue).path("number").asText();
  }

  private void update(String number, Delivery delivery, Marks marks)
      throws Undelivered, InterruptedException {
    if (!api.hasComment(number, marks.delivery())) {
      ObjectNode comment = JsonNodeFactory.instance.objectNode();
      comment.put("body", text(delivery) + "\n" + marks.delivery() + "\n");
      api.send("POST", "/" + number + "/comments", comment);
    }
    String state = state(delivery.message());
    if (!state.isEmpty()) {
      ObjectNode change = JsonNodeFactory.instance.objectNode().put("state", state);
      api.send("PATCH", "/" + number, change);
    }
  }

  /** What an issue becomes; empty if it stays as it is. */
  private static String state(Message message) {
    if (Notice.isOver(message)) {
      return "closed";
    }
    return message.decision() instanceof TicketUpdate update && update.change() == Change.REOPENED
        ? "open"
        : "";
  }

  private String text(Delivery delivery) {
    Notice notice = Notice.of(delivery.message());
    String text = template.map(one -> one.render(delivery)).orElseGet(notice::markdown);
    return Plain.cut(text, BODY);
  }
}
