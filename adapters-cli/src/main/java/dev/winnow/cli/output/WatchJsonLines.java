package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.runtime.WatchReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;

/** An object for each thing that happens, written at once. For one thread. */
final class WatchJsonLines implements WatchReport {

  private final PrintWriter out;
  private final JsonText json;

  WatchJsonLines(PrintWriter out) {
    this.out = out;
    this.json = new JsonText(out, "");
  }

  @Override
  public void begin(String words) {
    line("begin", object -> object.writeStringField("text", words));
  }

  @Override
  public void signal(Signal signal, Triage triage) {
    if (signal instanceof ActionOutcome outcome) {
      line("outcome", object -> outcome(object, outcome));
    } else if (signal instanceof SourceDown down) {
      line("source-down", object -> down(object, down));
    } else if (triage.disposition() == Disposition.REJECTED) {
      line("rejected", object -> rejected(object, signal, triage));
    }
  }

  private static void outcome(JsonGenerator json, ActionOutcome outcome) throws IOException {
    json.writeStringField("at", Words.time(outcome.at()));
    json.writeStringField("decision", outcome.decision());
    json.writeStringField("result", outcome.result().word());
    json.writeStringField("detail", outcome.detail());
  }

  private static void down(JsonGenerator json, SourceDown down) throws IOException {
    json.writeStringField("at", Words.time(down.at()));
    json.writeStringField("of", down.of());
    json.writeStringField("since", Words.time(down.since()));
    json.writeBooleanField("over", down.over());
    json.writeStringField("reason", down.reason());
  }

  private static void rejected(JsonGenerator json, Signal signal, Triage triage)
      throws IOException {
    json.writeStringField("at", Words.time(signal.at()));
    json.writeStringField("signal", WatchWords.kind(signal));
    json.writeStringField("error", triage.reason());
  }

  @Override
  public void decision(Decision decision) {
    line("decision", object -> JsonFields.decision(object, decision));
  }

  @Override
  public void notice(Instant at, String words) {
    line(
        "notice",
        object -> {
          object.writeStringField("at", Words.time(at));
          object.writeStringField("text", words);
        });
  }

  @Override
  public void tick(Instant now) {}

  @Override
  public void end(String words) {
    line("end", object -> object.writeStringField("text", words));
  }

  private void line(String type, JsonText.Fields fields) {
    json.object(
        object -> {
          object.writeStringField("type", type);
          fields.write(object);
        });
    json.flush();
    out.println();
    out.flush();
  }
}
