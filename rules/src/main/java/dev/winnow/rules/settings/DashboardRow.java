package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to look at what certain alerts are about. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 * @param dashboard an address; {@code {name}} stands for the alert's name, and the name of a label
 *     in braces for its value
 */
public record DashboardRow(
    @Nullable String alerts, @Nullable List<String> match, String dashboard) {

  /** Checks that it says what it is about. */
  public DashboardRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
