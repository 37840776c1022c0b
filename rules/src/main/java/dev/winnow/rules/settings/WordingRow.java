package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where labels are not of what is broken. Immutable.
 *
 * @param alerts an expression for names of alerts; or null
 * @param match matchers; or null
 * @param ignore the labels that are not, as long as others are left
 */
public record WordingRow(
    @Nullable String alerts, @Nullable List<String> match, List<String> ignore) {

  /** Checks that it says what it is about. */
  public WordingRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
