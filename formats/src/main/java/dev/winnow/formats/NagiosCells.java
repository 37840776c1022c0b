package dev.winnow.formats;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * The fields of a line of Nagios, between semicolons, one after the other. One thread at a time.
 */
final class NagiosCells {

  private final String text;
  private int at;

  NagiosCells(String text) {
    this.text = text;
  }

  /**
   * The next field.
   *
   * @throws Refused if there is none, or if it is empty
   */
  String next(String what) {
    String cell = nextOr("");
    if (cell.isEmpty()) {
      throw new Refused("The " + what + " is missing.");
    }
    return cell;
  }

  /** The next field, or this text if there is none. */
  String nextOr(String otherwise) {
    if (at > text.length()) {
      return otherwise;
    }
    int end = text.indexOf(';', at);
    String cell = text.substring(at, end < 0 ? text.length() : end);
    at += cell.length() + 1;
    return cell.strip();
  }

  /** All that is left, semicolons included. */
  String rest() {
    String rest = text.substring(Math.min(at, text.length()));
    at = text.length() + 1;
    return rest.strip();
  }

  /** The next field as a whole number of at least 0. */
  long number(String what) {
    String cell = next(what);
    try {
      return Long.parseUnsignedLong(cell) & Long.MAX_VALUE;
    } catch (NumberFormatException e) {
      throw new Refused("The " + what + " \"" + Excerpt.of(cell) + "\" is not a number.", e);
    }
  }

  /** The next field as a time in seconds since 1970. */
  Instant time(String what) {
    String cell = next(what);
    try {
      Instant time = Instant.ofEpochSecond(Long.parseLong(cell.replaceFirst("\\.\\d+$", "")));
      return time.isAfter(NagiosQuiet.NEVER) ? NagiosQuiet.NEVER : time;
    } catch (DateTimeException | NumberFormatException e) {
      throw new Refused(
          "The " + what + " \"" + Excerpt.of(cell) + "\" is not a time in seconds since 1970.", e);
    }
  }
}
