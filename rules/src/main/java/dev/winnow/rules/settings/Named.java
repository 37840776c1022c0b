package dev.winnow.rules.settings;

import dev.winnow.core.signal.Worded;
import java.util.Optional;

/** Words in settings that stand for one of a closed set. */
final class Named {

  private Named() {}

  /**
   * The one that a word names.
   *
   * @throws IllegalArgumentException if it names none; the message says what may be written
   */
  static <E extends Enum<E> & Worded> E of(Class<E> set, String word, String name) {
    Optional<E> found = Worded.of(set.getEnumConstants(), word);
    if (found.isPresent()) {
      return found.get();
    }
    String known = String.join(", ", Worded.words(set.getEnumConstants()));
    throw new IllegalArgumentException(
        "\"" + name + "\" must be one of " + known + ", not \"" + word + "\"");
  }
}
