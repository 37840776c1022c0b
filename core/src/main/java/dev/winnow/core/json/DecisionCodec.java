package dev.winnow.core.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import java.util.List;

/**
 * Decisions and tickets as JSON for others: what the command prints, and whatever sends them
 * elsewhere. Times are ISO 8601 in UTC; what there is not of an action or a ticket is null.
 * Stateless, safe for use by several threads.
 */
public final class DecisionCodec {

  private DecisionCodec() {}

  /**
   * Writes a decision.
   *
   * @param decision a decision
   * @return an object with its id, time, kind, subject, ticket and because, and what is of its kind
   */
  public static ObjectNode write(Decision decision) {
    return StateCodec.tree(DecisionForm.of(decision));
  }

  /**
   * Writes a ticket.
   *
   * @param ticket a ticket
   * @param because why it was opened
   * @return an object with what is known of it
   */
  public static ObjectNode write(TicketView ticket, List<Because> because) {
    return StateCodec.tree(TicketForm.of(ticket, because));
  }

  /**
   * Writes a ticket that was merged into another.
   *
   * @param ticket a ticket
   * @return an object with its id, title, scope and where it went
   */
  public static ObjectNode merged(TicketView ticket) {
    return StateCodec.tree(TicketForm.Merged.of(ticket));
  }

  /**
   * Writes reasons.
   *
   * @param because why something was decided
   * @return an object for each, in order
   */
  public static ArrayNode reasons(List<Because> because) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    BecauseForm.of(because).forEach(one -> all.add(StateCodec.tree(one)));
    return all;
  }
}
