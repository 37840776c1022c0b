package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.core.RuleInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Lists rules. For one thread. */
public final class RuleList {

  private final Screen screen;
  private final String policy;

  /**
   * A list.
   *
   * @param screen where to write it
   * @param policy which policy the rules are of, in words
   */
  public RuleList(Screen screen, String policy) {
    this.screen = screen;
    this.policy = policy;
  }

  /**
   * Writes rules for people.
   *
   * @param rules the rules
   */
  public void text(List<RuleInfo> rules) {
    PrintWriter out = screen.out();
    out.println("policy: " + Printable.of(policy));
    String file = "";
    for (RuleInfo rule : rules) {
      if (!rule.file().equals(file)) {
        file = rule.file();
        out.println();
        out.println(Printable.of(file));
      }
      say(2, rule.id() + "  " + rule.name());
      say(
          6,
          rule.file()
              + ":"
              + rule.line()
              + more(", owner ", rule.owner())
              + more(", runbook ", rule.runbook()));
    }
    out.flush();
  }

  private static String more(String what, String text) {
    return text.isEmpty() ? "" : what + text;
  }

  private void say(int indent, String text) {
    Paragraph.print(screen.out(), Printable.of(text), indent, screen.width());
  }

  /**
   * Writes rules as one JSON document.
   *
   * @param rules the rules
   */
  public void json(List<RuleInfo> rules) {
    PrintWriter out = screen.out();
    out.print("{\"policy\":" + JsonText.quoted(policy) + ",\n\"rules\":[\n");
    lines(rules);
    out.print("]\n}\n");
    out.flush();
  }

  /**
   * Writes rules as JSON, one a line.
   *
   * @param rules the rules
   */
  public void jsonLines(List<RuleInfo> rules) {
    JsonText json = new JsonText(screen.out(), "\n");
    rules.forEach(rule -> json.object(object -> fields(object, rule)));
    json.flush();
    screen.out().println();
    screen.out().flush();
  }

  private void lines(List<RuleInfo> rules) {
    JsonText json = new JsonText(screen.out(), ",\n");
    rules.forEach(rule -> json.object(object -> fields(object, rule)));
    json.flush();
  }

  private static void fields(JsonGenerator json, RuleInfo rule) throws IOException {
    json.writeStringField("id", rule.id());
    json.writeStringField("rule", rule.name());
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    JsonFields.optional(json, "owner", rule.owner());
    JsonFields.optional(json, "runbook", rule.runbook());
    JsonFields.optional(json, "answer", rule.answer().map(Words::lower).orElse(""));
  }
}
