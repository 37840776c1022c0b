package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing certain alerts are about. Immutable.
 *
 * @param alerts an expression for their names; or null
 * @param match matchers; or null
 * @param layer application, service, kubernetes or node
 * @param component which part, such as {@code storage}
 * @param type what is wrong with it, such as {@code saturation}
 */
public record CategoryRow(
    @Nullable String alerts,
    @Nullable List<String> match,
    String layer,
    String component,
    String type) {

  /** Checks that it says what it is about. */
  public CategoryRow {
    Selector.of(alerts, match);
  }

  Selector selector() {
    return Selector.of(alerts, match);
  }
}
