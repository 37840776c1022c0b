package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.text.PlainText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Reads one JSON signal a line; {@link SignalJson} has the schema. */
final class JsonSignals implements LineParser {

  /** What cannot fire, whatever is wrong with it. */
  private static final List<Class<? extends Signal>> REPORTS =
      List.of(Report.class, Silence.class, ActionOutcome.class);

  private final SignalCodec codec = SignalCodec.standard();
  private final ZoneId zone;
  private final Instant floor;

  /**
   * A reader.
   *
   * @param zone the zone of times that do not say theirs
   * @param floor what is before this is no time
   */
  JsonSignals(ZoneId zone, Instant floor) {
    this.zone = zone;
    this.floor = floor;
  }

  @Override
  public List<Signal> parse(String line) {
    return List.of(signal(JsonLine.object(line)));
  }

  /** The signal of an object. One that says no time of its own happened in 1970. */
  Signal signal(JsonNode object) {
    try {
      return codec.read(object, zone, floor);
    } catch (IllegalArgumentException e) {
      Refused why = new Refused(PlainText.of(String.valueOf(e.getMessage())), e);
      throw isHarmless(object) ? Refused.harmless(why) : why;
    }
  }

  private boolean isHarmless(JsonNode object) {
    if (object.path("status").asText().equals("resolved")) {
      return true;
    }
    String type = object.path("type").asText();
    return codec
        .type(type)
        .filter(found -> REPORTS.stream().anyMatch(one -> one.isAssignableFrom(found)))
        .isPresent();
  }

  // Only alerts say when their episodes began; in others that is the time of the news.
  @Override
  public Timing timing(Signal signal, long number) {
    if (!signal.at().equals(Instant.EPOCH)) {
      return new Timing.Known(signal.at());
    }
    return signal instanceof Alert alert
        ? Timing.ofEpisode(alert, number)
        : new Timing.Unknown(number);
  }
}
