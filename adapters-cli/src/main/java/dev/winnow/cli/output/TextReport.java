package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.Item;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** For people: the tickets, what became of the noise, and who was told. */
final class TextReport implements ReplayReport {

  private static final int SHOWN = 50;

  private final Screen screen;
  private final String policy;
  private final Tally tally = new Tally();
  private final TicketProjection shelf = new TicketProjection(false);
  private final List<Notification> pages = new ArrayList<>();
  private final List<ActionRequest> actions = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final WatchTable watched = new WatchTable();

  TextReport(Screen screen, String policy) {
    this.screen = screen;
    this.policy = policy;
  }

  @Override
  public void begin() {
    screen.line("policy: " + policy);
    screen.out().flush();
  }

  @Override
  public void signal(Item.Taken item, Triage triage) {
    tally.signal(triage);
  }

  @Override
  public void decision(Decision decision) {
    tally.decision(decision);
    if (decision instanceof TicketUpdate update) {
      shelf.update(update);
    } else if (decision instanceof Notification page && page.page() && pages.size() < SHOWN) {
      pages.add(page);
    } else if (decision instanceof ActionRequest action && actions.size() < SHOWN) {
      actions.add(action);
    } else if (decision instanceof CountReport report) {
      watched.add(report);
    }
  }

  @Override
  public void rejected(Item.Rejected item) {
    tally.rejected++;
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  @Override
  public void end(List<TicketView> tickets) {
    tickets.forEach(shelf::update);
    PrintWriter out = screen.out();
    out.println();
    Paragraph.print(out, headline(), 0, screen.width());
    notices.forEach(text -> Paragraph.print(out, TerminalText.of(text), 0, screen.width()));
    new TicketTable(screen).print(shelf.tickets(), shelf.count(), SHOWN);
    printNoise(out);
    watched.print(screen);
    new NoticeList(screen).print(pages, tally.pages, actions, tally.actions);
    out.flush();
  }

  private String headline() {
    String text =
        Words.count(tally.signals, "signal")
            + " became "
            + Words.count(shelf.count(), "ticket")
            + " and "
            + Words.count(tally.pages, "page")
            + ".";
    return text
        + some(tally.notices, "notice was sent", "notices were sent")
        + some(tally.actions, "action was asked for", "actions were asked for")
        + some(tally.rejected, "line was not understood", "lines were not understood");
  }

  private static String some(long count, String one, String many) {
    return count == 0 ? "" : " " + Words.count(count, one, many) + ".";
  }

  private void printNoise(PrintWriter out) {
    List<Tally.Row> rows = tally.rows();
    if (rows.isEmpty()) {
      return;
    }
    out.println();
    out.println("What became of the " + Words.count(tally.signals, "signal"));
    Table table = new Table(2, "rll");
    for (Tally.Row row : rows) {
      table.row(
          Words.group(row.count),
          Words.lower(row.disposition),
          row.sentence + " (" + row.rule + ")");
    }
    table.print(out, screen.width());
  }
}
