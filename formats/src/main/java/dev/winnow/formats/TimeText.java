package dev.winnow.formats;

import dev.winnow.core.json.IsoTime;
import dev.winnow.core.json.JsonMistake;
import dev.winnow.text.PlainText;
import java.time.Instant;
import java.time.ZoneId;

/** Times as most formats write them. Stateless. */
final class TimeText {

  private TimeText() {}

  /**
   * The instant that a text means.
   *
   * @param zone the zone of a text that does not say its own
   * @throws Refused if it is not a time
   */
  static Instant parse(String text, ZoneId zone) {
    try {
      return IsoTime.parse(text, zone);
    } catch (JsonMistake e) {
      throw new Refused(PlainText.of(String.valueOf(e.getMessage())), e);
    }
  }
}
