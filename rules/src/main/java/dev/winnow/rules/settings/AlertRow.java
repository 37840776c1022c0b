package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certain alerts. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 */
public record AlertRow(@Nullable String alerts, @Nullable List<String> match) {

  /** Checks that it says which alerts. */
  public AlertRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
