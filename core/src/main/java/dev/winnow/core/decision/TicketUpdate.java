package dev.winnow.core.decision;

import dev.winnow.core.signal.Worded;
import java.time.Instant;
import java.util.List;

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
  public enum Change implements Worded {
    /** It is new. */
    OPENED("opened"),
    /** Its priority, title, cause, owner or members changed. */
    CHANGED("changed"),
    /** It was closed and is open again. */
    REOPENED("reopened"),
    /** It is over. */
    CLOSED("closed");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps its own copy of the reasons. */
  public TicketUpdate {
    because = Reasons.kept(because);
  }

  @Override
  public String kind() {
    return "ticket-" + change.word();
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
