package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose certain alerts are. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 * @param owner who should look at them
 */
public record OwnerRow(@Nullable String alerts, @Nullable List<String> match, String owner) {

  /** Checks that it says what it is about. */
  public OwnerRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
