package dev.winnow.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.winnow.core.json.JsonMistake;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.JournalException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The deliveries of a journal, in its table {@code delivery}. */
final class JdbcDeliveries implements Deliveries {

  private static final String WAITING =
      "select id, attempts, message, next, tried from delivery"
          + " where receiver = ? and state = 'waiting' order by number limit ?";
  private static final String TRIED =
      "update delivery set attempts = attempts + 1, state = ?, next = ?, tried = ?, reference = ?,"
          + " why = ? where id = ? and state = 'waiting'";
  private static final String STANDING =
      "select receiver, state, count(*), min(since) from delivery group by receiver, state";
  private static final String TROUBLE =
      "select why from delivery where receiver = ? order by tried desc, number desc limit 1";

  private final Session session;

  private record Row(String id, int attempts, String message, String next, String tried) {

    boolean isDue(String now) {
      return next.compareTo(now) <= 0 || tried.compareTo(now) > 0;
    }
  }

  private record Count(String receiver, String state, long count, String since) {}

  JdbcDeliveries(Session session) {
    this.session = session;
  }

  @Override
  public List<Delivery> due(String receiver, Instant now, int most) {
    String until = Moment.text(now);
    return waiting(receiver, most).stream()
        .takeWhile(row -> row.isDue(until))
        .map(row -> delivery(receiver, row))
        .toList();
  }

  private List<Row> waiting(String receiver, int most) {
    return session.read(
        handle ->
            handle
                .createQuery(WAITING)
                .bind(0, receiver)
                .bind(1, most)
                .map(
                    (row, context) ->
                        new Row(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5)))
                .list());
  }

  private Delivery delivery(String receiver, Row row) {
    try {
      Message message = Message.parse(Text.parse(row.message()));
      return new Delivery(row.id(), receiver, message, row.attempts());
    } catch (JsonProcessingException | JsonMistake e) {
      throw new JournalException(
          "the journal "
              + session.store().location()
              + ": the message of the delivery "
              + row.id()
              + " is damaged; run winnow journal verify, then winnow journal repair",
          e);
    }
  }

  @Override
  public void requireHeld() {
    session.requireHeld();
  }

  @Override
  public void delivered(String delivery, Instant at, String reference) {
    tried(delivery, "delivered", "", at, reference, "");
  }

  @Override
  public void retry(String delivery, Instant at, Instant next, String why) {
    tried(delivery, "waiting", Moment.text(next), at, "", why);
  }

  @Override
  public void rejected(String delivery, Instant at, String why) {
    tried(delivery, "rejected", "", at, "", why);
  }

  private void tried(
      String id, String state, String next, Instant at, String reference, String why) {
    session.write(
        "how the delivery " + id + " went cannot be kept",
        handle ->
            handle.execute(
                TRIED, state, next, Moment.text(at), Text.shown(reference), Text.shown(why), id));
  }

  @Override
  public Map<String, Standing> standing() {
    return session.readAside(
        handle -> {
          Map<String, Standing> all = new TreeMap<>();
          handle
              .createQuery(STANDING)
              .map(
                  (row, context) ->
                      new Count(
                          row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
              .forEach(count -> all.merge(count.receiver(), standing(count), JdbcDeliveries::sum));
          all.replaceAll(
              (receiver, standing) ->
                  withTrouble(
                      standing,
                      handle.createQuery(TROUBLE).bind(0, receiver).mapTo(String.class).one()));
          return all;
        });
  }

  private static Standing standing(Count count) {
    return switch (count.state()) {
      case "waiting" -> new Standing(count.count(), 0, 0, Moment.of(count.since()), "");
      case "delivered" -> new Standing(0, count.count(), 0, Instant.MAX, "");
      default -> new Standing(0, 0, count.count(), Instant.MAX, "");
    };
  }

  private static Standing sum(Standing one, Standing other) {
    return new Standing(
        one.waiting() + other.waiting(),
        one.delivered() + other.delivered(),
        one.rejected() + other.rejected(),
        one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest(),
        "");
  }

  private static Standing withTrouble(Standing one, String trouble) {
    return new Standing(one.waiting(), one.delivered(), one.rejected(), one.oldest(), trouble);
  }
}
