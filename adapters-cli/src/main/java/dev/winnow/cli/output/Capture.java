package dev.winnow.cli.output;

import dev.winnow.cli.input.Item;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what a replay says of one line, and all tickets. For one thread. */
public final class Capture implements ReplayReport {

  /**
   * A signal of the line.
   *
   * @param item the line
   * @param triage what became of it
   */
  public record Found(Item.Taken item, Triage triage) {}

  private final long line;
  private final List<Found> found = new ArrayList<>();
  private final TicketShelf shelf = new TicketShelf(false);
  private Optional<String> error = Optional.empty();
  private long lastLine;

  /**
   * A capture.
   *
   * @param line the line to remember; 0 for none
   */
  public Capture(long line) {
    this.line = line;
  }

  @Override
  public void signal(Item.Taken item, Triage triage) {
    lastLine = Math.max(lastLine, item.line());
    if (item.line() == line) {
      found.add(new Found(item, triage));
    }
  }

  @Override
  public void decision(Decision decision) {
    if (decision instanceof TicketUpdate update) {
      shelf.update(update);
    }
  }

  @Override
  public void rejected(Item.Rejected item) {
    lastLine = Math.max(lastLine, item.line());
    if (item.line() == line) {
      error = Optional.of(item.error());
    }
  }

  @Override
  public void end(List<TicketView> tickets) {
    tickets.forEach(shelf::update);
  }

  /**
   * The signals of the line.
   *
   * @return none if it was not understood or has nothing to report
   */
  public List<Found> found() {
    return List.copyOf(found);
  }

  /**
   * Why the line was not understood.
   *
   * @return a sentence; empty if it was
   */
  public Optional<String> error() {
    return error;
  }

  /**
   * The last line that says anything.
   *
   * @return its number; 0 if there is none
   */
  public long lastLine() {
    return lastLine;
  }

  /**
   * How a ticket stands at the end.
   *
   * @param ticket its id
   * @return one line; says so where the ticket was forgotten
   */
  public String standing(String ticket) {
    return shelf.find(ticket).map(Capture::standing).orElse("closed long ago");
  }

  private static String standing(TicketView view) {
    String text =
        "P"
            + view.priority()
            + " "
            + view.title()
            + (view.scope().isEmpty() ? "" : " " + view.scope())
            + ", "
            + Words.state(view)
            + ", "
            + Words.count(view.count(), "alert")
            + " "
            + Words.period(view.firstSeen(), view.lastSeen());
    return view.closeReason().isEmpty() ? text : text + "; " + view.closeReason();
  }

  /**
   * The ids of tickets, the most urgent first.
   *
   * @param most how many at most
   * @return ids
   */
  public List<String> tickets(int most) {
    return shelf.tickets().stream().limit(most).map(entry -> entry.view().id()).toList();
  }

  /**
   * How many tickets there are.
   *
   * @return the count, without those merged into another
   */
  public long ticketCount() {
    return shelf.count();
  }
}
