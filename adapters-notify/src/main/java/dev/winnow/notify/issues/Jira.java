package dev.winnow.notify.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.notify.http.HttpReceiver;
import dev.winnow.notify.http.Undelivered;
import dev.winnow.notify.options.JiraOptions;
import dev.winnow.notify.text.MessageTemplate;
import dev.winnow.notify.text.Notice;
import dev.winnow.notify.text.Plain;
import dev.winnow.runtime.delivery.Delivery;
import java.util.Optional;

/**
 * Issues of Jira: one for each ticket, found again by a label, a comment for what happens to it,
 * and a transition when it is over. Safe for use by several threads.
 */
public final class Jira implements HttpReceiver.Service {

  private static final int SUMMARY = 250;
  private static final int TEXT = 30_000;

  private final JiraApi api;
  private final JiraOptions options;
  private final Optional<MessageTemplate> template;

  /**
   * A project.
   *
   * @param api the way to it
   * @param options which project
   * @param template the text of issues and comments instead of the one built in
   */
  public Jira(JiraApi api, JiraOptions options, Optional<MessageTemplate> template) {
    this.api = api;
    this.options = options;
    this.template = template;
  }

  @Override
  public String tell(Delivery delivery) throws Undelivered, InterruptedException {
    String label = "winnow-" + Marks.ticket(delivery);
    Optional<JsonNode> found = api.issue(label);
    boolean over = Notice.isOver(delivery.message());
    if (found.isEmpty()) {
      return over ? "" : create(delivery, label);
    }
    String key = found.get().path("key").asText();
    String mark = mark(delivery);
    if (!found.get().path("fields").path("description").asText().contains(mark.strip())) {
      comment(key, delivery, mark);
    }
    if (over && !options.closeTransition().isEmpty()) {
      api.transition(key, options.closeTransition());
    }
    return key;
  }

  private String create(Delivery delivery, String label) throws Undelivered, InterruptedException {
    ObjectNode issue = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = issue.putObject("fields");
    fields.putObject("project").put("key", options.project());
    fields.putObject("issuetype").put("name", options.issueType());
    fields.put("summary", Plain.cut(Notice.of(delivery.message()).headline(), SUMMARY));
    fields.put("description", text(delivery) + mark(delivery));
    fields.putArray("labels").add(label);
    return api.create(issue).path("key").asText("");
  }

  private void comment(String key, Delivery delivery, String mark)
      throws Undelivered, InterruptedException {
    if (!api.hasComment(key, mark)) {
      api.comment(key, JsonNodeFactory.instance.objectNode().put("body", text(delivery) + mark));
    }
  }

  /** Nothing that a ticket says can end the block, so none can stand there as a mark. */
  private static String mark(Delivery delivery) {
    return "\n{noformat}winnow " + Marks.delivery(delivery) + "{noformat}\n";
  }

  private String text(Delivery delivery) {
    if (template.isPresent()) {
      return Plain.cut(template.get().render(delivery), TEXT);
    }
    String plain = Notice.of(delivery.message()).plain().replace('{', '(').replace('}', ')');
    return "{noformat}\n" + Plain.cut(plain, TEXT) + "\n{noformat}\n";
  }
}
