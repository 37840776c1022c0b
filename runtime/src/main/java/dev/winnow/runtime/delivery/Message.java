package dev.winnow.runtime.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.json.StateCodec;

/**
 * What is told to a receiver: a decision, and the ticket it is about as it was then. Immutable.
 *
 * @param decision what was decided
 * @param ticket the ticket, as of then
 */
public record Message(Decision decision, TicketView ticket) {

  /**
   * As JSON that reads back as it was.
   *
   * @return an object, to be given to {@link #parse}
   */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("decision", StateCodec.write(decision));
    json.set("ticket", StateCodec.tree(ticket));
    return json;
  }

  /**
   * Reads a message.
   *
   * @param json what {@link #toJson} gave
   * @return the message
   * @throws dev.winnow.core.json.JsonMistake if it is none
   */
  public static Message parse(JsonNode json) {
    return new Message(
        StateCodec.decision(json.path("decision")),
        StateCodec.read(json.path("ticket"), TicketView.class));
  }
}
