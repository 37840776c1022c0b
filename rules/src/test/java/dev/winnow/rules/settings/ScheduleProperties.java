package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Exactly one is on call at every instant, whatever clocks do. */
class ScheduleProperties {

  private static final long FIRST = 0;
  private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli() - 1;

  /** Zones whose clocks jump by an hour, by half of one, at midnight, over a day, in Ramadan. */
  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Berlin",
          "America/New_York",
          "America/St_Johns",
          "America/Sao_Paulo",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Pacific/Kwajalein",
          "Africa/Casablanca",
          "Antarctica/Troll");

  private static final HolidayCalendar HOLIDAYS =
      HolidayCalendar.of(List.of("12-25", "03-29", "10-25", "02-29", "2026-04-03"), null, null);

  private static final Arbitrary<String> TIMES =
      Arbitraries.of("00:00", "00:01", "01:30", "02:00", "02:30", "03:00", "09:00", "23:59");

  @Provide
  Arbitrary<Long> instants() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(FIRST, LAST)),
        net.jqwik.api.Tuple.of(1, jumps()));
  }

  /** Instants near those at which clocks jump. */
  private static Arbitrary<Long> jumps() {
    return Combinators.combine(
            Arbitraries.of(ZONES),
            Arbitraries.longs().between(FIRST, LAST),
            Arbitraries.of(-3_600_000L, -1_800_000L, -1L, 0L, 1L, 1_799_999L, 3_600_000L))
        .as(
            (zone, at, off) -> {
              ZoneOffsetTransition next =
                  ZoneId.of(zone).getRules().nextTransition(Instant.ofEpochMilli(at));
              long jump = next == null ? at : next.getInstant().toEpochMilli() + off;
              return Math.max(FIRST, Math.min(LAST, jump));
            });
  }

  @Provide
  Arbitrary<Optional<ScheduleRow>> schedules() {
    Arbitrary<OverrideRow> override =
        Combinators.combine(
                Arbitraries.of("zoe", "yan"),
                Arbitraries.of("2026-03-29T02:30", "2026-10-25T02:30", "2026-03-28", "2011-12-30"),
                Arbitraries.of("2026-03-29T03:15", "2026-10-25T02:45", "2026-12-25T09:00Z"))
            .as((who, from, to) -> new OverrideRow(who, from, to, null, null));
    return Combinators.combine(
            Arbitraries.of(ZONES),
            layers().list().ofMaxSize(3),
            override.list().ofMaxSize(2),
            Arbitraries.of("lead").injectNull(0.3))
        .as(ScheduleProperties::accepted);
  }

  private static Optional<ScheduleRow> accepted(
      String zone, List<LayerRow> layers, List<OverrideRow> overrides, String fallback) {
    try {
      return Optional.of(new ScheduleRow(zone, layers, overrides, List.of("all"), null, fallback));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Arbitrary<LayerRow> layers() {
    Arbitrary<RestrictionRow> restriction =
        Combinators.combine(
                Arbitraries.of(List.of("mon", "tue"), List.of("sat", "sun"), List.of("wed"))
                    .injectNull(0.4),
                TIMES,
                TIMES)
            .as(RestrictionRow::new);
    return Combinators.combine(
            Arbitraries.of(List.of("ann"), List.of("ann", "bob"), List.of("cat", "dan", "eve")),
            Arbitraries.of("daily", "weekly", "3d", "14d"),
            TIMES,
            Arbitraries.of("1970-01-01", "2011-12-30", "2026-03-28", "2026-10-25").injectNull(0.4),
            restriction.list().ofMinSize(1).ofMaxSize(2).injectNull(0.6),
            Arbitraries.of("counts", "counts", "off", "only"))
        .as(
            (users, rotation, handOver, from, restrictions, holidays) ->
                new LayerRow(
                    null, users, rotation, handOver, from, restrictions, holidays, null, null));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void somebodyWhomItNamesIsOnCallAtEveryInstant(
      @ForAll("schedules") Optional<ScheduleRow> row, @ForAll("instants") long at) {
    row.ifPresent(
        one -> {
          Schedule schedule = one.schedule("primary", HOLIDAYS);
          assertThat(one.people()).contains(schedule.onCall(at));
          assertThat(schedule.onCall(at)).isEqualTo(schedule.onCall(at));
        });
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void aTurnLastsUntilJustBeforeTheNext(
      @ForAll("schedules") Optional<ScheduleRow> row,
      @ForAll("instants") long at,
      @ForAll("instants") long other) {
    row.ifPresent(
        one -> {
          Schedule schedule = one.schedule("primary", HOLIDAYS);
          String now = schedule.onCall(at);
          OptionalLong next = schedule.nextHandOver(at);
          long until = next.orElse(at + Schedule.SIGHT.toMillis());
          long between = at + Math.floorMod(other, until - at);
          assertThat(schedule.onCall(until - 1)).isEqualTo(now);
          assertThat(schedule.onCall(between)).isEqualTo(now);
          next.ifPresent(edge -> assertThat(schedule.onCall(edge)).isNotEqualTo(now));
        });
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void turnsGoRoundByTheClocksOfTheZone(
      @ForAll("zones") String zone, @ForAll("times") String time, @ForAll("instants") long at) {
    List<String> users = List.of("ann", "bob", "cat");
    LayerRow layer =
        new LayerRow(null, users, "daily", time, "1969-12-01", null, "counts", null, null);
    ScheduleRow row = new ScheduleRow(zone, List.of(layer), null, null, null, "lead");
    ZoneId in = ZoneId.of(zone);
    LocalDateTime first = LocalDateTime.parse("1969-12-01T" + time);
    Map<Long, String> begun = new TreeMap<>();
    long day = (at - FIRST) / 86_400_000L + 31;
    for (long turn = Math.max(0, day - 3); turn < day + 4; turn++) {
      long begin = ZonedDateTime.of(first.plusDays(turn), in).toInstant().toEpochMilli();
      begun.put(begin, users.get((int) (turn % 3)));
    }
    List<String> before = new ArrayList<>();
    begun.forEach(
        (begin, who) -> {
          if (begin <= at) {
            before.add(who);
          }
        });
    assertThat(row.schedule("primary", HOLIDAYS).onCall(at))
        .isEqualTo(before.get(before.size() - 1));
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(ZONES);
  }

  @Provide
  Arbitrary<String> times() {
    return TIMES;
  }
}
