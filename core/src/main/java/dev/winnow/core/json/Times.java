package dev.winnow.core.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * How the times of one signal are read.
 *
 * @param zone the zone of times that do not say theirs
 * @param floor what is before this is no time
 * @param signal the signal as it is written
 */
record Times(ZoneId zone, Instant floor, JsonNode signal) {

  private static final String AT = "at";

  /** As {@link Double} writes a number of so many digits. */
  private static final Pattern EXPONENT = Pattern.compile("[0-9]\\.[0-9]{1,20}E[0-9]{1,2}");

  /** The times of the signal that is read. */
  static Times of(DeserializationContext context) {
    return (Times) context.getAttribute(Times.class);
  }

  /** Of a number too, which a parser writes with an exponent if it has a fraction. */
  Instant read(String text) {
    boolean exponent = text.indexOf('E') > 0 && EXPONENT.matcher(text).matches();
    return IsoTime.parse(exponent ? new BigDecimal(text).toPlainString() : text, zone);
  }

  boolean isTime(Instant time) {
    return !time.isBefore(floor);
  }

  /**
   * Another time of the signal, which stands for one that is not there; 1970 if it is not either.
   */
  Instant other(String key) {
    JsonNode text = signal.path(key);
    if (!text.isValueNode() || text.isNull() || text.asText().isEmpty()) {
      return Instant.EPOCH;
    }
    Instant time = read(text.asText());
    return key.equals(AT) || isTime(time) ? time : Instant.EPOCH;
  }
}
