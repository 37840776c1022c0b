package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;

/**
 * Who had taken a ticket on has handed it back: it is escalated from the start. Immutable.
 *
 * @param ticket the ticket
 */
public record HandBack(Ticket ticket) implements Change {

  @Override
  public Ticket fact() {
    return ticket;
  }

  @Override
  @Alters({"acknowledged", "nextStep", "round", "toldPriority", "pagedPriority"})
  public void make(long now) {
    ticket.handBack();
  }

  @Override
  public String order() {
    return "hand-back " + ticket.getId();
  }
}
