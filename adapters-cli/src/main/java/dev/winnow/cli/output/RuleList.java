package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.authoring.catalogue.Catalogue;
import dev.winnow.authoring.catalogue.DirectRules;
import dev.winnow.authoring.catalogue.Effect;
import dev.winnow.authoring.catalogue.Reading;
import dev.winnow.core.RuleFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

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
   * @param catalogue the rules
   */
  public void text(Catalogue catalogue) {
    PrintWriter out = screen.out();
    screen.line("policy: " + policy);
    String file = "";
    for (Catalogue.Entry rule : catalogue.entries()) {
      if (!rule.file().equals(file)) {
        file = rule.file();
        out.println();
        screen.line(file);
      }
      say(2, rule.id() + "  " + rule.sentence());
      place(rule);
    }
    out.flush();
  }

  private void place(Catalogue.Entry rule) {
    say(
        6,
        rule.file()
            + ":"
            + rule.line()
            + more(", owner ", rule.metadata().getOrDefault("Owner", ""))
            + more(", runbook ", rule.metadata().getOrDefault("Runbook", "")));
  }

  /**
   * Writes all that is known of rules, for people.
   *
   * @param catalogue the rules
   * @param files the files in which they are written
   */
  public void whole(Catalogue catalogue, List<RuleFile> files) {
    screen.line("policy: " + policy);
    for (Catalogue.Entry rule : catalogue.entries()) {
      screen.line("");
      screen.line(rule.id() + "  " + rule.sentence());
      place(rule);
      cases("fires in", rule.fires());
      cases("does not fire in", rule.silent());
      screen.line("");
      files.stream()
          .filter(file -> file.name().equals(rule.file()))
          .flatMap(file -> written(file.text(), rule.line()).stream())
          .forEach(line -> screen.line("  " + line));
    }
    screen.out().flush();
  }

  private void cases(String what, List<ScenarioCase> cases) {
    if (!cases.isEmpty()) {
      say(6, what + ": " + String.join("; ", names(cases)));
    }
  }

  /** A rule as it is written, up to its end. */
  private static List<String> written(String text, int line) {
    List<String> rule = new ArrayList<>();
    for (String one : text.lines().skip(line - 1L).toList()) {
      rule.add(one);
      if (one.strip().equals("end") || one.stripTrailing().endsWith(" end")) {
        break;
      }
    }
    return rule;
  }

  /**
   * Writes which rules are followed directly, for people.
   *
   * @param rules the rules that ask for signals
   */
  public void direct(List<DirectRules.Rule> rules) {
    PrintWriter out = screen.out();
    screen.line("policy: " + policy);
    out.println();
    for (DirectRules.Rule rule : rules) {
      say(
          2,
          rule.id()
              + "  "
              + rule.obstacle().map(why -> "by the rule network: " + why).orElse("directly"));
      if (!rule.heardBy().isEmpty()) {
        say(
            6,
            "but not for a fact that one of these could match: "
                + String.join(", ", rule.heardBy()));
      }
    }
    out.flush();
  }

  private static String more(String what, String text) {
    return text.isEmpty() ? "" : what + text;
  }

  private void say(int indent, String text) {
    Paragraph.print(screen.out(), TerminalText.of(text), indent, screen.width());
  }

  /**
   * Writes rules as one JSON document.
   *
   * @param catalogue the rules
   */
  public void json(Catalogue catalogue) {
    PrintWriter out = screen.out();
    out.print("{\"policy\":" + JsonText.quoted(policy) + ",\n\"rules\":[\n");
    lines(catalogue);
    out.print("]\n}\n");
    out.flush();
  }

  /**
   * Writes rules as JSON, one a line.
   *
   * @param catalogue the rules
   */
  public void jsonLines(Catalogue catalogue) {
    JsonText json = new JsonText(screen.out(), "\n");
    catalogue.entries().forEach(rule -> json.object(object -> fields(object, rule)));
    json.flush();
    screen.out().println();
    screen.out().flush();
  }

  private void lines(Catalogue catalogue) {
    JsonText json = new JsonText(screen.out(), ",\n");
    catalogue.entries().forEach(rule -> json.object(object -> fields(object, rule)));
    json.flush();
  }

  private static void fields(JsonGenerator json, Catalogue.Entry rule) throws IOException {
    json.writeStringField("id", rule.id());
    json.writeStringField("rule", rule.sentence());
    json.writeStringField("file", rule.file());
    json.writeNumberField("line", rule.line());
    for (String name : new TreeSet<>(rule.metadata().keySet())) {
      if (!name.equals("Id")) {
        json.writeStringField(
            name.toLowerCase(Locale.ROOT), rule.metadata().getOrDefault(name, ""));
      }
    }
    JsonFields.texts(json, "settings", rule.settings());
    json.writeArrayFieldStart("reads");
    for (Reading reading : rule.reads()) {
      json.writeStartObject();
      fact(json, reading.type(), reading.properties());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("effects");
    for (Effect effect : rule.effects()) {
      json.writeStartObject();
      json.writeStringField("does", Words.lower(effect.kind()));
      fact(json, effect.type(), effect.properties());
    }
    json.writeEndArray();
    JsonFields.texts(json, "fires", names(rule.fires()));
    JsonFields.texts(json, "silent", names(rule.silent()));
  }

  private static void fact(JsonGenerator json, String type, List<String> properties)
      throws IOException {
    json.writeStringField("fact", type);
    JsonFields.texts(json, "properties", properties);
    json.writeEndObject();
  }

  private static List<String> names(List<ScenarioCase> cases) {
    return cases.stream().map(ScenarioCase::name).toList();
  }

  /**
   * Writes a text as it is.
   *
   * @param text the text
   */
  public void plain(String text) {
    screen.out().print(text);
    screen.out().flush();
  }
}
