package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How severe certain alerts are that do not say so themselves. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 * @param severity the severity
 */
public record SeverityRow(@Nullable String alerts, @Nullable List<String> match, String severity) {

  /** Checks that it says what it is about. */
  public SeverityRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
