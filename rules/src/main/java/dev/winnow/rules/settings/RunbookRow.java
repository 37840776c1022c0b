package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to read what to do about certain alerts. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 * @param runbook an address; {@code {name}} stands for the alert's name
 */
public record RunbookRow(@Nullable String alerts, @Nullable List<String> match, String runbook) {

  /** Checks that it says what it is about. */
  public RunbookRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
