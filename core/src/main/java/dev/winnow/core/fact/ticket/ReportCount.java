package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.fact.restart.RestartBudget;

/**
 * A count should be reported. Immutable.
 *
 * @param watched what is under watch
 * @param count how much was counted
 * @param limit how much is allowed
 * @param text the count in words, for people
 * @param nextAt when the next report is due, in epoch milliseconds
 */
public record ReportCount(RestartBudget watched, int count, int limit, String text, long nextAt)
    implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.REPORT;
  }

  @Override
  public String order() {
    return watched.getSubject();
  }
}
