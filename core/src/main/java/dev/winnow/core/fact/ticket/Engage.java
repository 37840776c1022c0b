package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import java.util.List;

/**
 * Somebody should be told of a ticket besides its escalation: who must hear of it whatever its
 * priority is, such as the team of a procedure. It is sent once a ticket, and changes nothing of
 * the steps of its ladder. Immutable.
 *
 * @param ticket the ticket
 * @param key what tells it from others of the ticket, such as {@code networking}: it is sent once
 * @param page whether it must wake somebody
 * @param channel by which way
 * @param to whom; several are told at once
 * @param text what they should know, after the line of the ticket; possibly empty
 */
public record Engage(
    Ticket ticket, String key, boolean page, String channel, List<String> to, String text)
    implements Proposal {

  /** The step of a notification that belongs to no ladder. */
  public static final int NO_STEP = -1;

  /**
   * Checks that it tells somebody.
   *
   * @throws IllegalArgumentException if the key or the channel is blank, or nobody is told
   */
  public Engage {
    to = List.copyOf(to);
    if (key.isBlank() || channel.isBlank() || to.isEmpty()) {
      throw new IllegalArgumentException("somebody is told by a channel, under a key");
    }
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.ENGAGE;
  }

  @Override
  public String order() {
    return ticket.getId() + " " + key;
  }
}
