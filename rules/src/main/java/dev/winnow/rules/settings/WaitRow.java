package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that wait otherwise than their priority says before anybody is told. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 * @param pendingFor how long they must last before anybody is told; 0 if people are told at once
 */
public record WaitRow(
    @Nullable String alerts,
    @Nullable List<String> match,
    @JsonProperty("for") Duration pendingFor) {

  /** Checks that it says what it is about. */
  public WaitRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
