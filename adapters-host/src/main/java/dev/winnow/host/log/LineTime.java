package dev.winnow.host.log;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The time at the beginning of a line. Immutable. */
record LineTime(Optional<DateTimeFormatter> format) {

  /** The time in the line, or when it was read where there is none. */
  Instant of(String line, Instant read) {
    try {
      return format.map(one -> Instant.from(one.parse(line, new ParsePosition(0)))).orElse(read);
    } catch (DateTimeException e) {
      return read;
    }
  }
}
