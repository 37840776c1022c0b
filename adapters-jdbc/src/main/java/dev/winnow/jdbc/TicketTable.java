package dev.winnow.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.json.StateCodec;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code ticket}, which says what the decisions say last. For one transaction. */
final class TicketTable {

  private final Handle handle;

  TicketTable(Handle handle) {
    this.handle = handle;
  }

  /** Writes anew what the decisions that are there say of all tickets. */
  void takeBack() {
    handle
        .createQuery("select distinct ticket from decision where ticket <> ''")
        .mapTo(String.class)
        .list()
        .forEach(this::takeBack);
  }

  /** The row of a ticket is again as the decisions that are there say; none if none does. */
  void takeBack(String ticket) {
    handle.execute("delete from ticket where id = ?", ticket);
    bodies(ticket).stream()
        .flatMap(body -> update(body).stream())
        .findFirst()
        .ifPresent(update -> DecisionTables.insert(handle, update));
  }

  private List<String> bodies(String ticket) {
    return handle
        .createQuery("select body from decision where ticket = ? order by number desc")
        .bind(0, ticket)
        .mapTo(String.class)
        .list();
  }

  /** Empty if it is no change of a ticket, or damaged. */
  private static Optional<TicketUpdate> update(String body) {
    try {
      return StateCodec.decision(Text.parse(body)) instanceof TicketUpdate update
          ? Optional.of(update)
          : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
