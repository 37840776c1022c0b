package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import java.util.List;

/**
 * A step of a ticket's escalation should be sent. Immutable.
 *
 * @param ticket the ticket
 * @param round how often its escalation began anew
 * @param step the step, from 0
 * @param page whether it must wake somebody
 * @param channel by which way
 * @param to whom
 */
public record Notify(
    Ticket ticket, int round, int step, boolean page, String channel, List<String> to)
    implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.NOTIFY;
  }

  @Override
  public String order() {
    return ticket.getId() + Proposal.sortable(round) + Proposal.sortable(step);
  }
}
