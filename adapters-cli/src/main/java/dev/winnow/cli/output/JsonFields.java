package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.Item;
import java.io.IOException;
import java.util.List;

/** What the objects of the JSON output have. */
final class JsonFields {

  private JsonFields() {}

  static void signal(JsonGenerator json, Item.Taken item, Triage triage, boolean withFile)
      throws IOException {
    place(json, item, withFile);
    json.writeStringField("disposition", Words.lower(triage.disposition()));
    optional(json, "ticket", triage.ticket());
    json.writeStringField("rule", triage.ruleId());
  }

  static void decision(JsonGenerator json, Decision decision) throws IOException {
    json.writeStringField("id", decision.id());
    json.writeStringField("at", Words.time(decision.at()));
    json.writeStringField("kind", decision.kind());
    json.writeStringField("subject", decision.subject());
    optional(json, "ticket", decision.ticket());
    if (decision instanceof ActionRequest action) {
      action(json, action);
    } else if (decision instanceof CountReport count) {
      count(json, count);
    }
    because(json, decision.because());
  }

  private static void action(JsonGenerator json, ActionRequest request) throws IOException {
    json.writeStringField("action", request.action());
    optional(json, "target", request.what().target());
    optional(json, "namespace", request.what().namespace());
    texts(json, "command", request.what().command());
    optional(json, "undoes", request.undoes());
  }

  private static void count(JsonGenerator json, CountReport report) throws IOException {
    json.writeStringField("watched", report.watched());
    json.writeNumberField("count", report.count());
    json.writeNumberField("limit", report.limit());
    json.writeStringField("text", report.text());
    json.writeStringField("nextAt", Words.time(report.nextAt()));
  }

  static void rejected(JsonGenerator json, Item.Rejected item, boolean withFile)
      throws IOException {
    place(json, item, withFile);
    json.writeStringField("text", item.text());
    json.writeStringField("error", item.error());
  }

  static void ticket(JsonGenerator json, TicketProjection.Entry entry) throws IOException {
    TicketView view = entry.view();
    json.writeStringField("id", view.id());
    json.writeNumberField("priority", view.priority());
    json.writeStringField("title", view.title());
    optional(json, "about", view.about());
    json.writeStringField("scope", view.scope());
    json.writeStringField("state", Words.state(view));
    json.writeNumberField("count", view.count());
    json.writeStringField("owner", view.owner());
    json.writeStringField("category", view.category());
    optional(json, "summary", view.summary());
    optional(json, "runbook", view.runbook());
    optional(json, "dashboard", view.dashboard());
    optional(json, "rootCause", view.rootCause().orElse(""));
    texts(json, "inhibits", view.inhibits());
    json.writeStringField("firstSeen", Words.time(view.firstSeen()));
    json.writeStringField("lastSeen", Words.time(view.lastSeen()));
    because(json, entry.because());
  }

  /** A ticket whose incidents all went to another: what came before may still speak of it. */
  static void merged(JsonGenerator json, TicketView view) throws IOException {
    json.writeStringField("id", view.id());
    json.writeStringField("title", view.title());
    json.writeStringField("scope", view.scope());
    json.writeStringField("closeReason", view.closeReason());
  }

  static void because(JsonGenerator json, List<Because> reasons) throws IOException {
    json.writeArrayFieldStart("because");
    for (Because because : reasons) {
      json.writeStartObject();
      json.writeStringField("rule", because.ruleId());
      json.writeStringField("name", because.rule());
      json.writeStringField("file", because.file());
      json.writeNumberField("line", because.line());
      texts(json, "facts", because.facts());
      json.writeEndObject();
    }
    json.writeEndArray();
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
