package dev.winnow.core.json;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A silence as it is written, also by Alertmanager's API and {@code amtool silence query -o json}.
 *
 * <p>It holds from its start to its end, whatever its state is: one that is pending is known before
 * it begins, one that has expired was in force until its end. So it is news of when it was last
 * changed or of its start, whichever is earlier.
 *
 * @param id the silence's id
 * @param matchers what it covers: an alert that fulfils all of them
 * @param startsAt when it begins; one that is no time, such as Go's zero time, is the moment in
 *     which it was asked for
 * @param endsAt when it ends
 * @param author who asked
 * @param comment why
 * @param updatedAt when it was last changed, if it is known
 * @param status what Alertmanager says of it; says nothing more
 * @param annotations what Alertmanager keeps with it; says nothing more
 * @param at when it was asked, if it is known
 * @param source where it came from, possibly empty
 */
record SilenceForm(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) List<Matcher> matchers,
    @JsonProperty(required = true) Optional<Instant> startsAt,
    @JsonProperty(required = true) Optional<Instant> endsAt,
    @JsonAlias("createdBy") String author,
    String comment,
    Optional<Instant> updatedAt,
    Optional<JsonNode> status,
    Optional<JsonNode> annotations,
    Optional<Instant> at,
    String source) {

  static SilenceForm of(Silence silence) {
    return new SilenceForm(
        silence.id(),
        silence.matchers(),
        Optional.of(silence.startsAt()),
        Optional.of(silence.endsAt()),
        silence.author(),
        silence.comment(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(silence.at()),
        silence.source());
  }

  Silence silence() {
    Instant begins =
        startsAt
            .or(() -> at)
            .or(() -> updatedAt)
            .orElseThrow(() -> JsonMistake.missing("startsAt"));
    Instant ends = endsAt.orElseThrow(() -> JsonMistake.missing("endsAt"));
    Instant known = updatedAt.filter(begins::isAfter).orElse(begins);
    return new Silence(id, matchers, begins, ends, author, comment, at.orElse(known), source);
  }
}
