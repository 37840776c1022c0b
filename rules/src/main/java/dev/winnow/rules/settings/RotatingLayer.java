package dev.winnow.rules.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * People who take turns.
 *
 * <p>Hand-overs are at times of day in the schedule's zone. One that does not exist, because clocks
 * go forward over it, is as much later as they go forward; of one that exists twice the first
 * counts. (RFC 5545, 3.3.5, and {@link ZonedDateTime#of}.) So no two hand-overs change places, and
 * of the turns, each from its hand-over until just before the next, exactly one has any instant.
 */
record RotatingLayer(
    String name,
    ZoneId zone,
    List<String> users,
    Rotation rotation,
    boolean since,
    List<Hours> restrictions,
    OnHolidays onHolidays,
    HolidayCalendar holidays)
    implements ScheduleLayer {

  @Override
  public Optional<String> at(long at) {
    boolean counts =
        (!since || at >= handOver(0))
            && (restrictions.isEmpty() || restrictions.stream().anyMatch(one -> one.cover(at)))
            && onHolidays.counts(holidays.has(local(at).toLocalDate()));
    return counts
        ? Optional.of(users.get((int) Math.floorMod(turn(at), (long) users.size())))
        : Optional.empty();
  }

  @Override
  public long nextEdge(long at) {
    long edge = since && at < handOver(0) ? handOver(0) : nextHandOver(at);
    for (Hours hours : restrictions) {
      edge = Math.min(edge, hours.cover(at) ? hours.nextEnd(at) : hours.nextBegin(at));
    }
    return onHolidays == OnHolidays.COUNTS ? edge : Math.min(edge, nextDay(at));
  }

  @Override
  public boolean always() {
    return !since && restrictions.isEmpty() && onHolidays == OnHolidays.COUNTS;
  }

  /** Which turn has an instant: the last that has begun. */
  private long turn(long at) {
    long days = ChronoUnit.DAYS.between(rotation.first(), local(at));
    long turn = Math.floorDiv(days, rotation.days());
    while (handOver(turn) > at) {
      turn--;
    }
    while (handOver(turn + 1) <= at) {
      turn++;
    }
    return turn;
  }

  private long nextHandOver(long at) {
    return users.size() == 1 ? NEVER : handOver(turn(at) + 1);
  }

  private long handOver(long turn) {
    return millis(rotation.first().plusDays(turn * rotation.days()));
  }

  /** When the date is another one next, as far as that is sure; days may come back with clocks. */
  private long nextDay(long at) {
    LocalDate next = local(at).toLocalDate().plusDays(1);
    ZonedDateTime begin = next.atStartOfDay(zone);
    long first = begin.toInstant().toEpochMilli();
    long edge = first > at ? first : begin.withLaterOffsetAtOverlap().toInstant().toEpochMilli();
    ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.ofEpochMilli(at));
    long changed = change == null ? NEVER : change.getInstant().toEpochMilli();
    return Math.min(edge > at ? edge : NEVER, changed > at ? changed : NEVER);
  }

  private LocalDateTime local(long at) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(at), zone);
  }

  private long millis(LocalDateTime local) {
    return ZonedDateTime.of(local, zone).toInstant().toEpochMilli();
  }
}
