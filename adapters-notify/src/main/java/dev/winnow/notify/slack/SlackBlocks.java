package dev.winnow.notify.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.notify.text.Escaping;
import dev.winnow.notify.text.Notice;
import dev.winnow.notify.text.Plain;
import dev.winnow.runtime.delivery.Message;
import java.util.List;

/**
 * A message in Slack's blocks, within their limits: 150 characters in a header, 3000 in a section,
 * ten fields of 2000, about 13,200 in all. Every text is escaped, and shown as it is: a name with
 * an at sign calls nobody.
 */
final class SlackBlocks {

  static final int HEADER = 150;
  static final int SECTION = 3000;
  static final int FIELDS = 10;
  private static final int FIELD = 600;
  private static final int LINES = 10;

  private SlackBlocks() {}

  static ObjectNode of(Message message) {
    Notice notice = Notice.of(message);
    ObjectNode json = begun(notice);
    ArrayNode blocks = json.withArray("blocks");
    blocks.add(section(Plain.cut(notice.said(), SECTION / 2, Escaping.SLACK)));
    ArrayNode fields = JsonNodeFactory.instance.arrayNode();
    notice.facts().stream().limit(FIELDS).forEach(fact -> fields.add(text("mrkdwn", field(fact))));
    ObjectNode facts = JsonNodeFactory.instance.objectNode().put("type", "section");
    facts.set("fields", fields);
    blocks.add(facts);
    String rest = rest(notice);
    if (!rest.isEmpty()) {
      blocks.add(section(rest));
    }
    return json;
  }

  /** The text is escaped already. */
  static ObjectNode ofText(Message message, String text) {
    ObjectNode json = begun(Notice.of(message));
    json.withArray("blocks").add(section(escapedCut(text)));
    return json;
  }

  private static ObjectNode begun(Notice notice) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("text", Plain.cut(notice.headline(), SECTION / 2, Escaping.SLACK));
    ObjectNode header = json.putArray("blocks").addObject().put("type", "header");
    header.set("text", text("plain_text", Plain.cut(notice.headline(), HEADER, Escaping.SLACK)));
    return json;
  }

  private static String field(Notice.Fact fact) {
    return "*" + fact.name() + "*\n" + Plain.cut(fact.value(), FIELD, Escaping.SLACK);
  }

  private static String rest(Notice notice) {
    StringBuilder out = new StringBuilder();
    notice.facts().stream()
        .skip(FIELDS)
        .forEach(fact -> out.append(fact.name()).append(": ").append(shown(fact.value())));
    lines(out, "With it:\n", notice.others());
    lines(out, "Because:\n", notice.because());
    return out.toString();
  }

  private static void lines(StringBuilder out, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append(head);
      lines.stream().limit(LINES).forEach(line -> out.append("• ").append(shown(line)));
    }
  }

  private static String shown(String line) {
    return Plain.cut(line, SECTION / (3 * LINES), Escaping.SLACK) + "\n";
  }

  /** Cut where no entity is cut in two. */
  private static String escapedCut(String text) {
    if (text.length() <= SECTION) {
      return text;
    }
    String start = Plain.cut(text, SECTION);
    int entity = start.lastIndexOf('&');
    return entity > SECTION - 10 ? start.substring(0, entity) + "…" : start;
  }

  private static ObjectNode section(String text) {
    ObjectNode section = JsonNodeFactory.instance.objectNode().put("type", "section");
    section.set("text", text("mrkdwn", text));
    return section;
  }

  private static ObjectNode text(String type, String text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type).put("text", text);
    return type.equals("mrkdwn") ? json.put("verbatim", true) : json;
  }
}
