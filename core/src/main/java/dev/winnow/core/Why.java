package dev.winnow.core;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The chain from a signal to its ticket and all that was decided for it. Immutable.
 *
 * @param disposition what became of the signal, if a signal was asked after
 * @param reason in words; empty if a ticket was asked after
 * @param ruleId the rule that says so; empty if a ticket was asked after
 * @param incident the signal's incident; empty if none
 * @param ticket the ticket; empty if none
 * @param decisions what was decided for the ticket, the first first, each with its because; of very
 *     many those that came first and the latest
 */
@API(status = API.Status.EXPERIMENTAL)
public record Why(
    Optional<Disposition> disposition,
    String reason,
    String ruleId,
    String incident,
    String ticket,
    List<Decision> decisions) {

  /** Keeps its own copy. */
  public Why {
    decisions = List.copyOf(decisions);
  }
}
