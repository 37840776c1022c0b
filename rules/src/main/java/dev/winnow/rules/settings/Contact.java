package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.ticket.Engage;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.List;

/**
 * Who is told besides the escalation. Immutable.
 *
 * @param to whom
 * @param channel by which way
 * @param page whether it must wake somebody
 */
public record Contact(
    List<String> to,
    @JsonProperty(defaultValue = "chat") String channel,
    @JsonProperty(defaultValue = "false") boolean page) {

  /** Checks that it tells somebody. */
  public Contact {
    Check.that(!to.isEmpty(), "\"to\" names nobody");
    Check.that(!channel.isBlank(), "\"channel\" must say by which way");
    to = List.copyOf(to);
  }

  /**
   * That they are told of a ticket.
   *
   * @param ticket the ticket
   * @param key what tells it from others of the ticket
   * @param text what they should know
   * @return what is proposed
   */
  public Engage of(Ticket ticket, String key, String text) {
    return new Engage(ticket, key, page, channel, to, text);
  }
}
