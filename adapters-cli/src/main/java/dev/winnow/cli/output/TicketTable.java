package dev.winnow.cli.output;

import dev.winnow.core.decision.TicketView;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Tickets: a row each, and what else is known of it in lines below. */
final class TicketTable {

  private final Screen screen;

  TicketTable(Screen screen) {
    this.screen = screen;
  }

  void print(List<TicketProjection.Entry> tickets, long count, int shown) {
    if (tickets.isEmpty()) {
      return;
    }
    PrintWriter out = screen.out();
    out.println();
    out.println("Tickets");
    Table table = new Table(2, screen.narrow() ? "llr" : "lllrll");
    table.row(
        screen.narrow()
            ? new String[] {"", "Title", "Alerts"}
            : new String[] {"", "Title", "Where", "Alerts", "State", "Owner"});
    tickets.stream().limit(shown).forEach(entry -> add(table, entry.view()));
    table.print(out, screen.width());
    if (count > shown) {
      screen.line("  and " + Words.count(count - shown, "more ticket") + "; --format json has all");
    }
  }

  private void add(Table table, TicketView view) {
    String priority = "P" + view.priority();
    String alerts = Words.group(view.count());
    List<String> cells =
        screen.narrow()
            ? List.of(priority, view.title() + about(view), alerts)
            : List.of(
                priority, view.title(), view.where(), alerts, Words.state(view), view.owner());
    table.row(
        cells, text -> Colour.priority(view.priority(), text, screen.colour()), details(view));
  }

  private static String about(TicketView view) {
    return view.about().isEmpty() ? "" : " " + view.about();
  }

  private List<String> details(TicketView view) {
    List<String> lines = new ArrayList<>();
    if (screen.narrow()) {
      String scope = view.scope().isEmpty() ? "" : view.scope() + ", ";
      lines.add(scope + Words.state(view) + ", owner " + view.owner());
    }
    lines.add(Words.period(view.firstSeen(), view.lastSeen()) + ", " + view.id());
    if (!view.inhibits().isEmpty()) {
      String how = view.rootCause().isPresent() ? "explains " : "with ";
      lines.add(how + Words.list(view.inhibits()));
    }
    if (!view.summary().isEmpty()) {
      lines.add(view.summary());
    }
    if (!view.runbook().isEmpty()) {
      lines.add("runbook " + view.runbook());
    }
    if (!view.dashboard().isEmpty()) {
      lines.add("dashboard " + view.dashboard());
    }
    if (!view.closeReason().isEmpty()) {
      lines.add("closed: " + view.closeReason());
    }
    return lines;
  }
}
