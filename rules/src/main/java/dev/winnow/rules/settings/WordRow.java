package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What alerts are about whose names have certain words. Immutable.
 *
 * @param words words, or several that follow each other, of which one must be in the name
 * @param with words of which one must be in the name as well; or null
 * @param layer application, service, kubernetes or node
 * @param component which part, such as {@code database}
 * @param type what is wrong with it if no other word says; or null
 */
public record WordRow(
    List<String> words,
    @Nullable List<String> with,
    String layer,
    String component,
    @Nullable String type) {

  /** Checks that it says what it is about. */
  public WordRow {
    Phrase.check(words);
    if (with != null) {
      Phrase.check(with);
    }
  }

  /** Layer and component, as a category begins. */
  String place() {
    return layer + "/" + component;
  }
}
