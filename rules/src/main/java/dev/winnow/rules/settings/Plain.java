package dev.winnow.rules.settings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that do not say of what a name speaks: after any other, memory and disk are hardly the
 * machine's. Immutable.
 *
 * @param words the words, in lower case
 */
record Plain(Set<String> words) implements Predicate<String> {

  private static final int SHORTEST = 2;

  static Plain of(CategorySettings settings) {
    return new Plain(
        Stream.of(
                settings.plain(),
                settings.machine().stream().map(WordRow::words).flatMap(List::stream).toList(),
                settings.types().stream().map(TypeRow::words).flatMap(List::stream).toList())
            .flatMap(Collection::stream)
            .map(AlertWords::split)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a word is one of them, in the plural too, or a number, or a single letter. */
  @Override
  public boolean test(String word) {
    return word.length() < SHORTEST
        || Character.isDigit(word.charAt(0))
        || words.contains(word)
        || (word.endsWith("s") && words.contains(word.substring(0, word.length() - 1)));
  }
}
