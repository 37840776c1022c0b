package dev.winnow.jdbc;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.json.StateCodec;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.journal.Decided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code decision}, {@code delivery} and {@code ticket}. For one transaction. */
final class DecisionTables {

  private static final String KNOWN = "select id from decision where id in (<values>)";
  private static final String DECISION =
      "insert into decision (number, id, entry, at, kind, ticket, subject, body)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String DELIVERY =
      "insert into delivery (number, id, decision, receiver, state, attempts, since, next, tried,"
          + " reference, why, message) values (?, ?, ?, ?, 'waiting', 0, ?, '', '', '', '', ?)"
          // Somebody was told of a decision that a repair has removed.
          + " on conflict (id) do nothing";
  private static final String TICKET =
      "insert into ticket (id, state, priority, title, owner, first_seen, last_seen, updated)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
          + " state = excluded.state, priority = excluded.priority, title = excluded.title,"
          + " owner = excluded.owner, first_seen = excluded.first_seen,"
          + " last_seen = excluded.last_seen, updated = excluded.updated";

  private final Handle handle;
  private final String now;

  private record Row(long number, Decided decided) {}

  private record Waiting(long number, Decided decided, String receiver, String message) {}

  DecisionTables(Handle handle, Instant now) {
    this.handle = handle;
    this.now = Moment.text(now);
  }

  /** Inserts those that are not there, and what is to be delivered of them. */
  void insert(List<Decided> decided) {
    List<Decided> fresh = fresh(decided);
    if (fresh.isEmpty()) {
      return;
    }
    Rows.insert(handle, DECISION, numbered(fresh), DecisionTables::bind);
    Rows.insert(handle, DELIVERY, waiting(fresh), this::bind);
    Rows.insert(handle, TICKET, tickets(fresh).values(), DecisionTables::bind);
  }

  /** Makes a change of a ticket its latest one. */
  static void insert(Handle handle, TicketUpdate update) {
    Rows.insert(handle, TICKET, List.of(update), DecisionTables::bind);
  }

  private List<Decided> fresh(List<Decided> decided) {
    List<String> ids = decided.stream().map(one -> one.decision().id()).distinct().toList();
    Set<String> known = new HashSet<>(Rows.existing(handle, KNOWN, ids));
    return decided.stream().filter(one -> known.add(one.decision().id())).toList();
  }

  private List<Row> numbered(List<Decided> fresh) {
    long last = last("decision");
    List<Row> rows = new ArrayList<>();
    for (Decided one : fresh) {
      rows.add(new Row(++last, one));
    }
    return rows;
  }

  private List<Waiting> waiting(List<Decided> fresh) {
    long last = last("delivery");
    List<Waiting> rows = new ArrayList<>();
    for (Decided one : fresh) {
      String message = one.message().map(said -> Text.json(said.toJson())).orElse("");
      for (String receiver : message.isEmpty() ? List.<String>of() : one.receivers()) {
        rows.add(new Waiting(++last, one, receiver, message));
      }
    }
    return rows;
  }

  /** The number of the last entry that led to a decision; 0 if none did. */
  long lastEntry() {
    return handle
        .createQuery("select coalesce(max(entry), 0) from decision")
        .mapTo(Long.class)
        .one();
  }

  private long last(String table) {
    return handle
        .createQuery("select coalesce(max(number), 0) from " + table)
        .mapTo(Long.class)
        .one();
  }

  private static Map<String, TicketUpdate> tickets(List<Decided> fresh) {
    Map<String, TicketUpdate> latest = new LinkedHashMap<>();
    for (Decided one : fresh) {
      if (one.decision() instanceof TicketUpdate update) {
        latest.put(update.ticket(), update);
      }
    }
    return latest;
  }

  private static void bind(PreparedBatch batch, Row row) {
    Decision decision = row.decided().decision();
    batch
        .bind(0, row.number())
        .bind(1, decision.id())
        .bind(2, row.decided().entry())
        .bind(3, Moment.text(decision.at()))
        .bind(4, decision.kind())
        .bind(5, Text.shown(decision.ticket()))
        .bind(6, Text.shown(decision.subject()))
        .bind(7, Text.json(StateCodec.write(decision)));
  }

  private void bind(PreparedBatch batch, Waiting row) {
    String decision = row.decided().decision().id();
    batch
        .bind(0, row.number())
        .bind(1, Delivery.id(decision, row.receiver()))
        .bind(2, decision)
        .bind(3, row.receiver())
        .bind(4, now)
        .bind(5, row.message());
  }

  private static void bind(PreparedBatch batch, TicketUpdate update) {
    TicketView view = update.view();
    batch
        .bind(0, Text.shown(view.id()))
        .bind(1, view.state().word())
        .bind(2, view.priority())
        .bind(3, Text.shown(view.title()))
        .bind(4, Text.shown(view.owner()))
        .bind(5, Moment.text(view.firstSeen()))
        .bind(6, Moment.text(view.lastSeen()))
        .bind(7, Moment.text(update.at()));
  }
}
