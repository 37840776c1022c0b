package dev.winnow.core.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The name that somebody may have meant. Stateless. */
public final class NearestName {

  private static final int FAR = 3;

  private NearestName() {}

  /**
   * The nearest of some names: half of the letters may differ, but no more than three. Capital and
   * small letters are alike; swapped letters are nearer than others.
   *
   * @param wrong what was written
   * @param names what is known
   * @return the nearest; empty if none is near
   */
  public static Optional<String> of(String wrong, Collection<String> names) {
    String word = wrong.toLowerCase(Locale.ROOT);
    int far = Math.min(FAR, Math.max(1, word.length() / 2));
    return names.stream()
        .filter(name -> distance(word, name.toLowerCase(Locale.ROOT), far) <= far)
        .min(
            Comparator.comparing(
                    (String name) -> distance(word, name.toLowerCase(Locale.ROOT), far))
                .thenComparing(name -> !letters(word).equals(letters(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * The same for names of several words: who writes a part of one means it, too.
   *
   * @param wrong what was written
   * @param names what is known
   * @return the nearest; else the shortest in which what was written stands; else empty
   */
  public static Optional<String> orPart(String wrong, Collection<String> names) {
    return of(wrong, names)
        .or(
            () ->
                names.stream()
                    .filter(name -> wrong.length() > 2 && name.contains(wrong))
                    .min(
                        Comparator.comparingInt(String::length)
                            .thenComparing(Comparator.naturalOrder())));
  }

  /**
   * A question for the end of a message.
   *
   * @param wrong what was written
   * @param names what is known
   * @return {@code did you mean "x"?}, or nothing if none is near
   */
  public static Optional<String> asked(String wrong, Collection<String> names) {
    return of(wrong, names).map(name -> "did you mean \"" + name + "\"?");
  }

  /**
   * The question, or all the names.
   *
   * @param wrong what was written
   * @param names what is known
   * @return {@code did you mean "x"?}, or {@code use one of a, b, c.}
   */
  public static String hint(String wrong, Collection<String> names) {
    return asked(wrong, names)
        .orElseGet(
            () -> "use one of " + names.stream().sorted().collect(Collectors.joining(", ")) + ".");
  }

  /** How many letters must be changed, added or left out; more than {@code far} is not counted. */
  private static int distance(String one, String other, int far) {
    if (Math.abs(one.length() - other.length()) > far) {
      return far + 1;
    }
    int[] before = new int[other.length() + 1];
    Arrays.setAll(before, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[before.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[other.length()];
  }

  /** The letters in their order, by which swapped ones are seen. */
  private static String letters(String word) {
    char[] letters = word.toLowerCase(Locale.ROOT).toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
