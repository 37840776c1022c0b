package dev.winnow.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.SnapshotException;
import dev.winnow.core.json.JsonMistake;
import dev.winnow.core.json.StateCodec;
import dev.winnow.jdbc.JournalMaintenance.Problem;
import dev.winnow.runtime.delivery.Message;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Reads all of a journal and says what is wrong. For one use. */
final class Verification {

  private static final int PAGE = 500;
  private static final String DECISIONS =
      "select number, id, body from decision where number > ? order by number limit ?";
  private static final String DELIVERIES =
      "select number, id, message from delivery where state = 'waiting' and number > ?"
          + " order by number limit ?";

  private final Store store;
  private final Consumer<Problem> problems;
  private long count;
  private long last;

  private record Body(long number, String id, String json) {}

  Verification(Store store, Consumer<Problem> problems) {
    this.store = store;
    this.problems = problems;
  }

  long run() {
    try (Handle handle = Jdbi.open(store.reading())) {
      store.integrity(handle).forEach(line -> tell(0, "the database says: " + line));
      last = Math.max(0, snapshots(handle));
      entries(handle);
      bodies(handle, DECISIONS, "the decision ", StateCodec::decision);
      bodies(handle, DELIVERIES, "the message of the delivery ", Message::parse);
    } catch (SQLException | JdbiException e) {
      tell(0, String.valueOf(Faults.of(store, "it cannot be read to its end", e).getMessage()));
    }
    return count;
  }

  private void tell(long entry, String what) {
    count++;
    problems.accept(new Problem(entry, what));
  }

  /** Up to where the newest one that is whole knows the entries; 0 if none is. */
  private long snapshots(Handle handle) {
    SnapshotTable table = new SnapshotTable(handle);
    long newest = 0;
    for (long until : table.all()) {
      try {
        newest = Math.max(newest, table.load(until).until());
      } catch (SnapshotException | IllegalArgumentException e) {
        tell(0, "the snapshot after entry " + until + " is damaged: " + e.getMessage());
      }
    }
    return newest;
  }

  private void entries(Handle handle) {
    long end = new EntryTable(handle).last();
    long needed = last;
    last = 0;
    new EntryReader(store.location(), new EntryTable(handle)::page)
        .rows(0, row -> entry(row, needed));
    long from = Math.max(last, needed);
    if (from < end) {
      missing(from + 1, end);
    }
  }

  private void entry(EntryRow row, long needed) {
    long expected = last == 0 ? Math.min(row.number(), needed + 1) : last + 1;
    if (row.number() > expected) {
      missing(expected, row.number() - 1);
    }
    last = row.number();
    row.trouble().ifPresent(why -> tell(row.number(), "it is damaged: " + why));
  }

  private void missing(long first, long until) {
    tell(first, first == until ? "it is missing" : "it and all up to " + until + " are missing");
  }

  private void bodies(Handle handle, String sql, String what, Consumer<JsonNode> parser) {
    long after = 0;
    int found = PAGE;
    while (found == PAGE) {
      List<Body> page =
          handle
              .createQuery(sql)
              .bind(0, after)
              .bind(1, PAGE)
              .map((row, context) -> new Body(row.getLong(1), row.getString(2), row.getString(3)))
              .list();
      page.forEach(body -> check(body, what, parser));
      found = page.size();
      after = found == 0 ? after : page.get(found - 1).number();
    }
  }

  private void check(Body body, String what, Consumer<JsonNode> parser) {
    try {
      parser.accept(Text.parse(body.json()));
    } catch (JsonProcessingException | JsonMistake e) {
      tell(0, what + body.id() + " is damaged");
    }
  }
}
