package dev.winnow.text.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that somebody may have meant. Stateless. */
public final class Suggestion {

  private static final int FAR = 3;

  private Suggestion() {}

  /**
   * The nearest of the words.
   *
   * @param word what was written
   * @param words what is known
   * @return the nearest; empty if none is near
   */
  public static Optional<String> of(String word, Collection<String> words) {
    String wrong = word.toLowerCase(Locale.ROOT);
    int far = Math.min(FAR, Math.max(1, wrong.length() / 2));
    LevenshteinDistance distance = new LevenshteinDistance(far);
    return words.stream()
        .filter(right -> distance.apply(wrong, right.toLowerCase(Locale.ROOT)) >= 0)
        .min(
            Comparator.comparing(
                    (String right) -> distance.apply(wrong, right.toLowerCase(Locale.ROOT)))
                .thenComparing(right -> !letters(wrong).equals(letters(right)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The letters in their order, by which swapped ones are seen. */
  private static String letters(String word) {
    char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
