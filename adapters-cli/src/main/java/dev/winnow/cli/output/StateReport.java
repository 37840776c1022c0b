package dev.winnow.cli.output;

import dev.winnow.core.TriageEngine;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what an engine knows. For one thread. */
public final class StateReport {

  private final Screen screen;
  private final boolean all;

  /**
   * A report.
   *
   * @param screen where it goes
   * @param all whether closed tickets are shown too
   */
  public StateReport(Screen screen, boolean all) {
    this.screen = screen;
    this.all = all;
  }

  /**
   * Writes what an engine knows.
   *
   * @param engine the engine
   * @param rulesOut the ids of rules that were taken out
   * @param format how
   */
  public void write(TriageEngine engine, List<String> rulesOut, DocumentFormat format) {
    TicketProjection shelf = new TicketProjection(false);
    engine.tickets().stream()
        .filter(view -> all || TicketProjection.isOpen(view))
        .forEach(shelf::update);
    switch (format) {
      case TEXT -> text(engine, shelf.tickets(), rulesOut);
      case JSON -> json(engine, shelf.tickets(), rulesOut);
    }
    screen.out().flush();
  }

  private static SortedMap<String, Instant> untold(TriageEngine engine) {
    return new TreeMap<>(engine.untold());
  }

  private void text(
      TriageEngine engine, List<TicketProjection.Entry> tickets, List<String> rulesOut) {
    String kind = all ? "ticket" : "open ticket";
    screen.line("as of " + Words.time(engine.now()) + ": " + Words.count(tickets.size(), kind));
    rulesOut.forEach(rule -> screen.line("the rule " + rule + " was taken out"));
    untold(engine)
        .forEach(
            (ticket, next) ->
                screen.line(
                    "nobody has been told of "
                        + ticket
                        + " yet; it waits until "
                        + Words.time(next)));
    new TicketTable(screen).print(tickets, tickets.size(), tickets.size());
  }

  private void json(
      TriageEngine engine, List<TicketProjection.Entry> tickets, List<String> rulesOut) {
    PrintWriter out = screen.out();
    out.print("{\"at\":" + JsonText.quoted(engine.now().toString()));
    out.print(",\n\"rulesOut\":");
    out.print(rulesOut.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]")));
    out.print(",\n\"untold\":");
    out.print(
        untold(engine).entrySet().stream()
            .map(one -> JsonText.quoted(one.getKey()) + ":" + JsonText.quoted(one.getValue() + ""))
            .collect(Collectors.joining(",", "{", "}")));
    out.print(",\n\"tickets\":[\n");
    JsonText list = new JsonText(out, ",\n");
    tickets.forEach(entry -> list.object(json -> JsonFields.ticket(json, entry)));
    list.flush();
    out.print("]\n}\n");
  }
}
