package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a row is about: an expression for the name, matchers for labels, or both.
 *
 * <p>Expressions are RE2 and must match the whole name. Immutable, safe for use by several threads.
 */
final class Selector {

  private final @Nullable NamePattern name;
  private final List<Matcher> matchers;

  private Selector(@Nullable NamePattern name, List<Matcher> matchers) {
    this.name = name;
    this.matchers = matchers;
  }

  /**
   * A selector from what a settings file says.
   *
   * @param alerts an expression for the alert's name, or null for any
   * @param match matchers, or null for none
   * @return the selector
   * @throws IllegalArgumentException if one of them cannot be read, or both are missing
   */
  static Selector of(@Nullable String alerts, @Nullable List<String> match) {
    if (alerts == null && (match == null || match.isEmpty())) {
      throw new IllegalArgumentException(
          "a row needs \"alerts\" or \"match\", to say what it is about");
    }
    List<Matcher> matchers =
        match == null ? List.of() : match.stream().map(Matcher::parse).toList();
    return new Selector(alerts == null ? null : NamePattern.of(alerts), matchers);
  }

  boolean selects(String alert, Labels labels) {
    NamePattern pattern = name;
    if (pattern != null && !pattern.matches(alert)) {
      return false;
    }
    for (Matcher matcher : matchers) {
      if (!matcher.matches(alert, labels)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name alone decides. */
  boolean byNameOnly() {
    return matchers.isEmpty();
  }
}
