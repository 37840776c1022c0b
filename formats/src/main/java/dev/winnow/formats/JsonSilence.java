package dev.winnow.formats;

import dev.winnow.core.signal.Silence;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads a silence, also as Alertmanager's API and {@code amtool silence query -o json} write it.
 *
 * <p>It holds from its start to its end, whatever its state is: one that is pending is known before
 * it begins, one that has expired was in force until its end. So it is news of when it was last
 * changed or of its start, whichever is earlier. Stateless.
 */
final class JsonSilence {

  private JsonSilence() {}

  static Silence of(JsonFields fields, String source) {
    Optional<Instant> updatedAt = fields.time("updatedAt");
    Optional<Instant> begins = fields.time("startsAt").or(() -> begunAt(fields));
    Instant startsAt = begins.orElseThrow(() -> missing("startsAt"));
    Instant endsAt = fields.time("endsAt").orElseThrow(() -> missing("endsAt"));
    Instant known = updatedAt.filter(startsAt::isAfter).orElse(startsAt);
    return new Silence(
        fields.needed("id"),
        JsonMatchers.of(fields),
        startsAt,
        endsAt,
        fields.has("author") ? fields.text("author") : fields.text("createdBy"),
        fields.text("comment"),
        fields.time("at").orElse(known),
        source);
  }

  // A start that is no time, such as Go's zero time, is the moment in which it was asked for.
  private static Optional<Instant> begunAt(JsonFields fields) {
    return fields.has("startsAt")
        ? fields.time("at").or(() -> fields.time("updatedAt"))
        : Optional.empty();
  }

  private static Refused missing(String key) {
    return new Refused("The key \"" + key + "\" is missing.");
  }
}
