package dev.winnow.rules.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call when, as a fact: exactly one person or team at every instant.
 *
 * <p>A later layer goes over earlier ones, and overrides over all, as in PagerDuty
 * (support.pagerduty.com, "Schedule Basics": in a schedule with multiple layers the lowest layer,
 * which is the last, takes precedence; only one user can be on call at a time). It reads no clock:
 * rules ask it of times that they know. Immutable, safe for use by several threads.
 */
public final class Schedule {

  /** How far it is looked ahead for the next hand-over. */
  public static final Duration SIGHT = Duration.ofDays(731);

  private final String name;
  private final ZoneId zone;

  /** What counts most comes first. */
  private final List<ScheduleLayer> layers;

  private final @Nullable String fallback;

  private Schedule(
      String name, ZoneId zone, List<ScheduleLayer> layers, @Nullable String fallback) {
    this.name = name;
    this.zone = zone;
    this.layers = layers;
    this.fallback = fallback;
  }

  static Schedule of(
      String name,
      ZoneId zone,
      List<LayerRow> layerRows,
      List<OverrideRow> overrideRows,
      @Nullable String fallback,
      HolidayCalendar holidays,
      Map<String, String> names) {
    List<ScheduleLayer> layers = new ArrayList<>();
    for (LayerRow row : layerRows) {
      layers.add(0, row.layer(layers.size() + 1, zone, holidays, names));
    }
    List<SpanLayer.Span> overrides = new ArrayList<>();
    overrideRows.forEach(row -> overrides.addAll(row.spans(zone, names)));
    if (!overrides.isEmpty()) {
      layers.add(0, new SpanLayer("override", overrides));
    }
    Check.that(
        (fallback != null && !fallback.isBlank())
            || layers.stream().anyMatch(ScheduleLayer::always),
        "there are instants at which nobody would be on call, for each layer counts only from a"
            + " day on, in some hours, on some days or as a calendar file says: write \"fallback\","
            + " who is on call then, such as fallback: team-lead");
    return new Schedule(name, zone, List.copyOf(layers), fallback);
  }

  /**
   * Who is on call, and what says so.
   *
   * @param who a person or a team
   * @param by what says so: a layer, {@code override} or {@code fallback}
   */
  public record Duty(String who, String by) {}

  /** {@return its name in the settings} */
  public String getName() {
    return name;
  }

  /** {@return the time zone in which its hand-overs are, such as {@code Europe/Berlin}} */
  public String getZone() {
    return zone.getId();
  }

  /**
   * Who is on call.
   *
   * @param at the time, in epoch milliseconds
   * @return a person or a team; of a hand-over, the one who takes over
   */
  public String onCall(long at) {
    return duty(at).who();
  }

  /**
   * Who is on call, and what says so.
   *
   * @param at the time, in epoch milliseconds
   * @return a person or a team, with its reason
   */
  public Duty duty(long at) {
    for (ScheduleLayer layer : layers) {
      Optional<String> who = layer.at(at);
      if (who.isPresent()) {
        return new Duty(who.get(), layer.name());
      }
    }
    return new Duty(String.valueOf(fallback), "fallback");
  }

  /**
   * When somebody else is on call.
   *
   * @param at the time, in epoch milliseconds
   * @return the next hand-over, in epoch milliseconds, later than {@code at}; empty if there is
   *     none in {@link #SIGHT}
   */
  public OptionalLong nextHandOver(long at) {
    String now = onCall(at);
    long end = at + SIGHT.toMillis();
    for (long edge = nextEdge(at); edge <= end; edge = nextEdge(edge)) {
      if (!onCall(edge).equals(now)) {
        return OptionalLong.of(edge);
      }
    }
    return OptionalLong.empty();
  }

  private long nextEdge(long at) {
    return layers.stream().mapToLong(layer -> layer.nextEdge(at)).min().orElse(ScheduleLayer.NEVER);
  }

  /** The schedule in words. */
  @Override
  public String toString() {
    return "the schedule \"" + name + "\"";
  }
}
