package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.json.DecisionCodec;
import dev.winnow.formats.Item;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the objects of the JSON output have. */
final class JsonFields {

  /** Writes trees and nothing else: when the output is flushed is for others to say. */
  private static final ObjectMapper TREES =
      JsonMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();

  private JsonFields() {}

  static void signal(JsonGenerator json, Item.Taken item, Triage triage, boolean withFile)
      throws IOException {
    place(json, item, withFile);
    json.writeStringField("disposition", Words.lower(triage.disposition()));
    optional(json, "ticket", triage.ticket());
    json.writeStringField("rule", triage.ruleId());
  }

  static void decision(JsonGenerator json, Decision decision) throws IOException {
    all(json, DecisionCodec.write(decision));
  }

  private static void all(JsonGenerator json, ObjectNode object) throws IOException {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      json.writeFieldName(field.getKey());
      TREES.writeTree(json, field.getValue());
    }
  }

  static void rejected(JsonGenerator json, Item.Rejected item, boolean withFile)
      throws IOException {
    place(json, item, withFile);
    json.writeStringField("text", item.text());
    json.writeStringField("error", item.error());
  }

  static void ticket(JsonGenerator json, TicketProjection.Entry entry) throws IOException {
    all(json, DecisionCodec.write(entry.view(), entry.because()));
  }

  /** A ticket whose incidents all went to another: what came before may still speak of it. */
  static void merged(JsonGenerator json, TicketView view) throws IOException {
    all(json, DecisionCodec.merged(view));
  }

  static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, Item item, boolean withFile) throws IOException {
    if (withFile) {
      json.writeStringField("file", item.file());
    }
    json.writeNumberField("line", item.line());
  }

  /** A text, or null where there is none. */
  static void optional(JsonGenerator json, String name, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, text);
    }
  }
}
