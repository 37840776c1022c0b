package dev.winnow.rules.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words in settings that stand for one of a closed set. */
final class Named {

  private Named() {}

  /**
   * The one that a word names.
   *
   * @throws IllegalArgumentException if it names none; the message says what may be written
   */
  static <E extends Enum<E>> E of(Class<E> set, String word, String name) {
    for (E one : set.getEnumConstants()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
        return one;
      }
    }
    String known =
        Arrays.stream(set.getEnumConstants())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "\"" + name + "\" must be one of " + known + ", not \"" + word + "\"");
  }
}
