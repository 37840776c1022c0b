package dev.winnow.rules.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.signal.Worded;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An index as JSON. Reads with a stream parser, because an object mapper would take longer to start
 * than all the rest.
 */
public final class IndexJson {

  private IndexJson() {}

  /**
   * Writes an index.
   *
   * @param index the index
   * @return JSON
   * @throws IOException never, as nothing is written to
   */
  public static String write(RuleIndex index) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("hash", index.hash());
      array(json, "models", index.models());
      array(json, "classes", index.classes());
      array(json, "files", index.files());
      json.writeArrayFieldStart("rules");
      for (RuleInfo rule : index.rules()) {
        write(json, rule);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void array(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, RuleInfo rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", rule.name());
    json.writeStringField("file", rule.file());
    json.writeStringField("line", Integer.toString(rule.line()));
    json.writeStringField("owner", rule.owner());
    json.writeStringField("runbook", rule.runbook());
    json.writeStringField("answer", rule.answer().map(Disposition::word).orElse(""));
    json.writeStringField("bookkeeping", Boolean.toString(rule.bookkeeping()));
    json.writeStringField("trusted", Boolean.toString(rule.trusted()));
    json.writeEndObject();
  }

  /**
   * Reads an index.
   *
   * @param text JSON
   * @return the index
   * @throws IOException if the text is no index
   */
  public static RuleIndex read(String text) throws IOException {
    String hash = "";
    Map<String, List<String>> texts = new LinkedHashMap<>();
    List<RuleInfo> rules = List.of();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      expect(json, JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (name.equals("hash")) {
          hash = string(json);
        } else if (name.equals("rules")) {
          rules = rules(json);
        } else {
          texts.put(name, strings(json));
        }
      }
      return new RuleIndex(
          hash,
          texts.getOrDefault("models", List.of()),
          texts.getOrDefault("classes", List.of()),
          texts.getOrDefault("files", List.of()),
          rules);
    } catch (IllegalArgumentException e) {
      throw new IOException("not an index of rules", e);
    }
  }

  private static List<RuleInfo> rules(JsonParser json) throws IOException {
    List<RuleInfo> rules = new ArrayList<>();
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      Map<String, String> fields = new LinkedHashMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        fields.put(json.currentName(), string(json));
      }
      String answer = fields.getOrDefault("answer", "");
      rules.add(
          new RuleInfo(
              fields.getOrDefault("id", ""),
              fields.getOrDefault("name", ""),
              fields.getOrDefault("file", ""),
              Integer.parseInt(fields.getOrDefault("line", "0")),
              fields.getOrDefault("owner", ""),
              fields.getOrDefault("runbook", ""),
              answer(answer),
              Boolean.parseBoolean(fields.getOrDefault("bookkeeping", "")),
              Boolean.parseBoolean(fields.getOrDefault("trusted", ""))));
    }
    return rules;
  }

  private static Optional<Disposition> answer(String word) throws IOException {
    Optional<Disposition> answer = Worded.of(Disposition.values(), word);
    if (answer.isEmpty() && !word.isEmpty()) {
      throw new IOException("not an index of rules: it answers \"" + word + "\"");
    }
    return answer;
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(json.getText());
    }
    return texts;
  }

  private static String string(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw new IOException("not an index of rules: " + token + " is missing");
    }
  }
}
