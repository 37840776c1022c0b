package dev.winnow.formats;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How to read inputs. Immutable, safe for use by several threads.
 *
 * @param format the format of every file; {@link InputFormat#AUTO} to find out for each file
 * @param ticketPattern an RE2 expression that a whole ticket line must match. Group {@code name} is
 *     the alert's name (needed), {@code time} its time, {@code state} whether it fires or has
 *     resolved, {@code severity} the label of that name; every other named group is a label
 * @param every how far signals without a time are apart
 * @param start when the first signal without a time happened; unless told otherwise,
 *     2000-01-01T00:00:00Z
 * @param csvMapping the name of a shipped mapping, such as {@code servicenow}, or the path of a
 *     YAML file; the shipped {@code servicenow.yaml} explains all keys
 * @param zone the time zone of times that do not say theirs
 * @param limits how far clocks may be off
 */
public record InputOptions(
    InputFormat format,
    String ticketPattern,
    Duration every,
    Instant start,
    Optional<String> csvMapping,
    ZoneId zone,
    ClockLimits limits) {

  /** Matches {@code Zone XQ: Name}. */
  public static final String TICKET_PATTERN = "Zone (?<zone>[^:]+):(?<name>.+)";

  /** When the first signal without a time happened, unless told otherwise. */
  public static final Instant START = Instant.parse("2000-01-01T00:00:00Z");

  /**
   * Checks the spacing.
   *
   * @throws IllegalArgumentException if {@code every} is negative
   */
  public InputOptions {
    if (every.isNegative()) {
      throw new IllegalArgumentException("signals cannot be " + every + " apart");
    }
  }

  /**
   * What applies unless told otherwise: find out the format, {@code Zone XQ: Name}, one minute
   * apart, from {@link #START}, no mapping, UTC.
   *
   * @return the defaults
   */
  public static InputOptions defaults() {
    return new InputOptions(
        InputFormat.AUTO,
        TICKET_PATTERN,
        Duration.ofMinutes(1),
        START,
        Optional.empty(),
        ZoneOffset.UTC,
        ClockLimits.DEFAULTS);
  }

  /**
   * With another format.
   *
   * @param other the format
   * @return a copy
   */
  public InputOptions withFormat(InputFormat other) {
    return new InputOptions(other, ticketPattern, every, start, csvMapping, zone, limits);
  }

  /**
   * With another pattern of ticket lines.
   *
   * @param other an RE2 expression with a group {@code name}
   * @return a copy
   */
  public InputOptions withTicketPattern(String other) {
    return new InputOptions(format, other, every, start, csvMapping, zone, limits);
  }

  /**
   * With other times for signals without a time.
   *
   * @param first when the first one happened
   * @param spacing how far they are apart
   * @return a copy
   */
  public InputOptions withSpacing(Instant first, Duration spacing) {
    return new InputOptions(format, ticketPattern, spacing, first, csvMapping, zone, limits);
  }

  /**
   * With a CSV mapping.
   *
   * @param nameOrPath the name of a shipped mapping or the path of a YAML file
   * @return a copy
   */
  public InputOptions withCsvMapping(String nameOrPath) {
    return new InputOptions(
        format, ticketPattern, every, start, Optional.of(nameOrPath), zone, limits);
  }

  /**
   * With another zone for times that do not say theirs.
   *
   * @param other the zone
   * @return a copy
   */
  public InputOptions withZone(ZoneId other) {
    return new InputOptions(format, ticketPattern, every, start, csvMapping, other, limits);
  }

  /**
   * With other limits to clocks.
   *
   * @param other how far they may be off
   * @return a copy
   */
  public InputOptions withLimits(ClockLimits other) {
    return new InputOptions(format, ticketPattern, every, start, csvMapping, zone, other);
  }
}
