package dev.winnow.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads times: {@code 2024-04-08T06:14:32Z}, with an offset, a fraction or neither, with {@code T}
 * or a space, with or without seconds; or seconds, milliseconds, microseconds or nanoseconds since
 * 1970, which their 10, 13, 16 or 19 digits tell apart. The name of a zone in brackets after an
 * offset (RFC 9557) adds nothing. By hand, because a formatter would be the slowest part of a
 * replay.
 *
 * <p>For one thread; {@link #parse} is safe for use by several.
 */
public final class IsoTime {

  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  private final String text;
  private int at;

  private IsoTime(String text) {
    this.text = text;
  }

  /**
   * The instant that a text means.
   *
   * @param text the text
   * @param zone the zone of a text that does not say its own
   * @return the instant
   * @throws JsonMistake if it is not a time
   */
  public static Instant parse(String text, ZoneId zone) {
    try {
      if (isSince1970(text)) {
        return since1970(text);
      }
      boolean longYear = text.startsWith("+") || text.startsWith("-");
      return longYear ? Instant.parse(text) : new IsoTime(text).instant(zone);
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new JsonMistake(
          "\""
              + Shortened.of(text)
              + "\" is not a time; write 2024-04-08T06:14:32Z or 2024-04-08 06:14.",
          e);
    }
  }

  /** 10 digits are seconds of 2001 to 2286, and each three more a thousandth. */
  private static boolean isSince1970(String text) {
    int digits = 0;
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean whole = digits == text.length() || text.charAt(digits) == '.';
    return whole && digits >= 10 && digits <= 19 && digits % 3 == 1;
  }

  private static Instant since1970(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      int digits = number.precision() - number.scale();
      BigDecimal nanos = number.movePointRight(19 - digits);
      BigInteger[] parts = nanos.toBigInteger().divideAndRemainder(NANOS);
      return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new DateTimeException("no number", e);
    }
  }

  private Instant instant(ZoneId zone) {
    int year = digits(4);
    expect('-');
    int month = digits(2);
    expect('-');
    int day = digits(2);
    if (!accept('T') && !accept('t')) {
      expect(' ');
    }
    int hour = digits(2);
    expect(':');
    int minute = digits(2);
    int second = accept(':') ? digits(2) : 0;
    int nano = accept('.') || accept(',') ? fraction() : 0;
    // A leap second is the last one of its minute, and 24:00 is midnight (ISO 8601).
    boolean midnight = hour == 24 && minute == 0 && second == 0 && nano == 0;
    LocalDateTime local =
        LocalDateTime.of(
                year, month, day, midnight ? 0 : hour, minute, second == 60 ? 59 : second, nano)
            .plusDays(midnight ? 1 : 0);
    if (at == text.length()) {
      return local.atZone(zone).toInstant();
    }
    return local.toInstant(offset());
  }

  private ZoneOffset offset() {
    if (accept('Z') || accept('z')) {
      end();
      return ZoneOffset.UTC;
    }
    int sign = accept('-') ? -1 : 1;
    if (sign > 0) {
      expect('+');
    }
    int hours = digits(2);
    int minutes = at == text.length() || text.charAt(at) == '[' ? 0 : minutes();
    end();
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private int minutes() {
    accept(':');
    return digits(2);
  }

  private int fraction() {
    int nano = 0;
    int places = 0;
    while (at < text.length() && isDigit(text.charAt(at)) && places < 9) {
      nano = nano * 10 + text.charAt(at++) - '0';
      places++;
    }
    if (places == 0) {
      throw new DateTimeException("no digits");
    }
    while (places++ < 9) {
      nano *= 10;
    }
    return nano;
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(at++);
      if (!isDigit(c)) {
        throw new DateTimeException("not a digit");
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean accept(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw new DateTimeException("no " + c);
    }
  }

  private void end() {
    boolean named = at + 1 < text.length() && text.charAt(at) == '[';
    if (named && text.indexOf(']', at) == text.length() - 1) {
      at = text.length();
    }
    if (at != text.length()) {
      throw new DateTimeException("more text");
    }
  }
}
