package dev.winnow.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import java.time.Instant;
import java.util.Optional;

/**
 * How an action went, as it is written: with its result, or whether it was a success.
 *
 * @param decision the id of the decision that asked for it
 * @param result how it went
 * @param success the same in short: it was done, or it failed
 * @param detail what the adapter says of it
 * @param at when
 * @param source where it came from, possibly empty
 */
record ActionOutcomeForm(
    @JsonProperty(required = true) String decision,
    Optional<Result> result,
    Optional<Boolean> success,
    String detail,
    Instant at,
    String source) {

  static ActionOutcomeForm of(ActionOutcome outcome) {
    return new ActionOutcomeForm(
        outcome.decision(),
        Optional.of(outcome.result()),
        Optional.empty(),
        outcome.detail(),
        outcome.at(),
        outcome.source());
  }

  ActionOutcome outcome() {
    if (result.isPresent() == success.isPresent()) {
      throw new JsonMistake("The key \"result\" or \"success\" is needed, one of them.");
    }
    Result known = result.orElse(success.orElse(false) ? Result.DONE : Result.FAILED);
    return new ActionOutcome(decision, known, detail, at, source);
  }
}
