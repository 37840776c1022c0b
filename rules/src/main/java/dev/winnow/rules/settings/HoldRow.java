package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alerts that matter only if they last. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 * @param pendingFor for how long they must last
 */
public record HoldRow(
    @Nullable String alerts,
    @Nullable List<String> match,
    @JsonProperty("for") Duration pendingFor) {

  /** Checks that it says what it is about. */
  public HoldRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
