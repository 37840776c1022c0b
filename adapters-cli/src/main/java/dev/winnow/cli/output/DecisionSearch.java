package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.Item;
import java.util.List;
import java.util.Optional;

/** Looks for one decision, and for the line with which it came. For one thread. */
public final class DecisionSearch implements ReplayReport {

  /**
   * The decision.
   *
   * @param decision what was decided
   * @param item the line that was read last
   */
  public record Found(Decision decision, Optional<Item.Taken> item) {}

  private final ReplayReport rest;
  private final String id;
  private Optional<Item.Taken> item = Optional.empty();
  private Optional<Found> found = Optional.empty();
  private long decisions;

  /**
   * A search.
   *
   * @param id the decision's id
   * @param rest who hears of everything too
   */
  public DecisionSearch(String id, ReplayReport rest) {
    this.id = id;
    this.rest = rest;
  }

  @Override
  public void signal(Item.Taken taken, Triage triage) {
    item = Optional.of(taken);
    rest.signal(taken, triage);
  }

  @Override
  public void decision(Decision decision) {
    decisions++;
    if (found.isEmpty() && decision.id().equals(id)) {
      found = Optional.of(new Found(decision, item));
    }
    rest.decision(decision);
  }

  @Override
  public void rejected(Item.Rejected rejected) {
    rest.rejected(rejected);
  }

  @Override
  public void end(List<TicketView> tickets) {
    rest.end(tickets);
  }

  /**
   * The decision.
   *
   * @return empty if there was none of that id
   */
  public Optional<Found> found() {
    return found;
  }

  /**
   * How many decisions there were.
   *
   * @return the count
   */
  public long decisions() {
    return decisions;
  }
}
