package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Events;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How fast a budget burns, in words with the arithmetic. Immutable. */
final class BurnWords {

  private static final Duration HOURS_AT_MOST = Duration.ofDays(3);

  private final Slo slo;
  private final BurnRate rate;

  BurnWords(Slo slo, BurnRate rate) {
    this.slo = slo;
    this.rate = rate;
  }

  /** A length of time, as tables of burn rates write it: {@code 5 m}, {@code 6 h}, {@code 3 d}. */
  static String span(Duration length) {
    if (length.toDays() > 0 && length.toHoursPart() == 0 && length.toMinutesPart() == 0) {
      return length.toDays() + " d";
    }
    if (length.toHours() > 0 && length.toMinutesPart() == 0) {
      return length.toHours() + " h";
    }
    return length.toSecondsPart() == 0 ? length.toMinutes() + " m" : length.toSeconds() + " s";
  }

  String burning(Events longer, Events shorter) {
    double burn = burn(longer);
    String left = left(burn);
    return "%s burns its %s budget %s times too fast (%s); at this rate it is spent in %s. %s; %s; limit %s; %s / %s = %s"
        .formatted(
            slo.id(),
            span(slo.period()),
            number(burn),
            rate.name(),
            left,
            division(longer, rate.longWindow()),
            division(shorter, rate.shortWindow()),
            Words.number(rate.factor()),
            span(slo.period()),
            number(burn),
            left);
  }

  String unknown(Events events, long least) {
    return "%s is unknown: %s of %s failed in %s, which are too few to say how fast its budget burns (%s are needed)"
        .formatted(
            slo.id(),
            Words.number(events.failed()),
            Words.number(events.total()),
            span(rate.longWindow()),
            Words.number((double) least));
  }

  /** Such as {@code 162 of 10000 failed in 1 h = 1.62 % / 0.1 % = 16.2}. */
  private String division(Events events, Duration window) {
    return "%s of %s failed in %s = %s %% / %s %% = %s"
        .formatted(
            Words.number(events.failed()),
            Words.number(events.total()),
            span(window),
            Words.number(events.failedShare() * 100),
            slo.budget().stripTrailingZeros().toPlainString(),
            number(burn(events)));
  }

  private double burn(Events events) {
    return events.failedShare() * 100 / slo.budget().doubleValue();
  }

  private String left(double burn) {
    Duration left = Duration.ofMinutes(Math.round(slo.period().toMinutes() / burn));
    return left.compareTo(HOURS_AT_MOST) > 0
        ? Math.round(left.toHours() / 24.0) + " d"
        : Math.max(1, Math.round(left.toMinutes() / 60.0)) + " h";
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : String.valueOf(value);
  }
}
