package dev.winnow.notify.dispatch;

import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.JournalException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What waits, in memory; it may fail to keep what it is told. */
final class MemoryDeliveries implements Deliveries {

  /** One delivery and how far it is. */
  private record Row(Delivery delivery, Instant tried, Instant next, String end) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final BooleanSupplier fails;
  private boolean lost;

  MemoryDeliveries(BooleanSupplier fails) {
    this.fails = fails;
  }

  synchronized void add(Delivery delivery) {
    rows.put(delivery.id(), new Row(delivery, Instant.MIN, Instant.MIN, ""));
  }

  synchronized List<String> ends() {
    return rows.values().stream().map(Row::end).toList();
  }

  @Override
  public synchronized List<Delivery> due(String receiver, Instant now, int most) {
    mayFail();
    List<Delivery> due = new ArrayList<>();
    for (Row row : rows.values()) {
      if (row.end().isEmpty() && row.delivery().receiver().equals(receiver)) {
        boolean waits = row.next().isAfter(now) && !row.tried().isAfter(now);
        if (waits || due.size() == most) {
          break;
        }
        due.add(row.delivery());
      }
    }
    return due;
  }

  /** Another process has them from the next look on. */
  synchronized void lose() {
    lost = true;
  }

  @Override
  public synchronized void requireHeld() {
    if (lost) {
      throw JournalException.lost("the journal was taken over");
    }
  }

  private void mayFail() {
    if (fails.getAsBoolean()) {
      throw new JournalException("the disk is full");
    }
  }

  @Override
  public synchronized void delivered(String delivery, Instant at, String reference) {
    end(delivery, "delivered");
  }

  @Override
  public synchronized void rejected(String delivery, Instant at, String why) {
    end(delivery, "rejected");
  }

  private void end(String id, String end) {
    mayFail();
    rows.computeIfPresent(id, (key, row) -> new Row(row.delivery(), row.tried(), row.next(), end));
  }

  @Override
  public synchronized void retry(String delivery, Instant at, Instant next, String why) {
    mayFail();
    Row row = rows.get(delivery);
    Delivery old = row.delivery();
    Delivery again = new Delivery(old.id(), old.receiver(), old.message(), old.attempts() + 1);
    rows.put(delivery, new Row(again, at, next, ""));
  }

  @Override
  public Map<String, Standing> standing() {
    return Map.of();
  }
}
