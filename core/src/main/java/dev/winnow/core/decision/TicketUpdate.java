package dev.winnow.core.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A ticket was opened, changed, reopened or closed. Immutable.
 *
 * @param id the decision's id
 * @param at when
 * @param change what happened to the ticket
 * @param view the ticket as it is now
 * @param because why
 */
public record TicketUpdate(
    String id, Instant at, Change change, TicketView view, List<Because> because)
    implements Decision {

  /** What happened to a ticket. */
  public enum Change {
    /** It is new. */
    OPENED,
    /** Its priority, title, cause, owner or members changed. */
    CHANGED,
    /** It was closed and is open again. */
    REOPENED,
    /** It is over. */
    CLOSED
  }

  /** Keeps its own copy of the reasons. */
  public TicketUpdate {
    because = List.copyOf(because);
  }

  @Override
  public String kind() {
    return "ticket-" + change.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String subject() {
    return view.headline();
  }

  @Override
  public String ticket() {
    return view.id();
  }
}
