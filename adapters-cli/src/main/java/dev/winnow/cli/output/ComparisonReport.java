package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.winnow.runtime.compare.Difference;
import dev.winnow.runtime.compare.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Says what two policies decide otherwise. For one thread. */
public final class ComparisonReport {

  private final Screen screen;

  /**
   * A report.
   *
   * @param screen where it goes
   */
  public ComparisonReport(Screen screen) {
    this.screen = screen;
  }

  /**
   * Writes a comparison.
   *
   * @param comparison what is otherwise
   * @param format how
   */
  public void write(Comparison comparison, DocumentFormat format) {
    switch (format) {
      case TEXT -> text(comparison);
      case JSON -> json(comparison);
    }
    screen.out().flush();
  }

  private void text(Comparison comparison) {
    screen.line("before: " + comparison.basePolicy());
    screen.line("  " + OutcomeText.summary(comparison.base()));
    screen.line("now: " + comparison.policy());
    screen.line("  " + OutcomeText.summary(comparison.now()));
    screen.out().println();
    if (comparison.differences().isEmpty()) {
      screen.line("both decide alike");
    }
    comparison.differences().forEach(one -> OutcomeText.print(one, screen));
  }

  private void json(Comparison comparison) {
    try {
      JsonGenerator json = JsonText.document(screen.out());
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeObjectFieldStart("before");
      outcome(json, comparison.basePolicy(), comparison.base());
      json.writeObjectFieldStart("now");
      outcome(json, comparison.policy(), comparison.now());
      json.writeArrayFieldStart("differences");
      for (Difference one : comparison.differences()) {
        json.writeStartObject();
        json.writeStringField("change", one.change().word());
        json.writeStringField("text", one.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.flush();
      screen.out().println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void outcome(JsonGenerator json, String policy, Outcome outcome)
      throws IOException {
    json.writeStringField("policy", policy);
    json.writeNumberField("signals", outcome.signals());
    json.writeNumberField("tickets", outcome.tickets().size());
    json.writeNumberField("pages", outcome.pages());
    json.writeNumberField("notices", outcome.notices());
    json.writeNumberField("actions", outcome.actions().size());
    json.writeEndObject();
  }
}
