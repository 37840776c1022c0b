package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;

/**
 * A step of an escalation. Immutable.
 *
 * @param after how long after the step before, or after the ticket opened
 * @param channel by which way
 * @param to whom
 * @param page whether it must wake somebody
 */
public record StepRow(
    @JsonProperty(defaultValue = "0s") Duration after,
    String channel,
    List<String> to,
    @JsonProperty(defaultValue = "true") boolean page) {

  /** Checks that it tells somebody. */
  public StepRow {
    Check.that(
        !to.isEmpty() && to.stream().noneMatch(String::isBlank) && !channel.isBlank(),
        "a step needs a \"channel\", and in \"to\" whom it tells, such as [on-call]");
  }
}
