package dev.winnow.core.decision;

import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket as people see it. Immutable.
 *
 * @param id the ticket's id
 * @param priority 1, the most urgent, to 5
 * @param title the name of the problem that leads it
 * @param scope where it is: such as {@code zone=AB}; possibly empty
 * @param labels the leading incident's labels
 * @param state whether it is open, acknowledged or closed
 * @param count how many alerts it stands for
 * @param owner who should look at it
 * @param category layer, component and type, as {@code service/llm/batch}
 * @param runbook where to read what to do; possibly empty
 * @param rootCause the incident that explains the others, where there are others
 * @param inhibits the incidents in it that another one explains, each a line
 * @param firstSeen when its first alert happened
 * @param lastSeen when its latest alert happened
 * @param summary what is the matter, as the leading incident's annotation {@code summary} says;
 *     possibly empty
 * @param closeReason why it was closed; empty while it is open
 */
public record TicketView(
    String id,
    int priority,
    String title,
    String scope,
    Labels labels,
    State state,
    long count,
    String owner,
    String category,
    String runbook,
    Optional<String> rootCause,
    List<String> inhibits,
    Instant firstSeen,
    Instant lastSeen,
    String summary,
    String closeReason) {

  /** Whether somebody still has to do something. */
  public enum State {
    /** Nobody has taken it on. */
    OPEN,
    /** Somebody has. */
    ACKNOWLEDGED,
    /** It is over. */
    CLOSED,
    /** All of it moved into another ticket. */
    MERGED
  }

  /** Keeps its own copy of the list. */
  public TicketView {
    inhibits = List.copyOf(inhibits);
  }
}
