package dev.winnow.cli.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Says which word somebody may have meant. */
final class Nearest {

  private static final int FAR = 3;

  private Nearest() {}

  /** Half a sentence: {@code did you mean "x"?}, or the list of all words if none is near. */
  static String hint(String word, Collection<String> known) {
    String wrong = word.toLowerCase(Locale.ROOT);
    LevenshteinDistance distance =
        new LevenshteinDistance(Math.min(FAR, Math.max(1, wrong.length() / 2)));
    return known.stream()
        .filter(right -> distance.apply(wrong, right.toLowerCase(Locale.ROOT)) >= 0)
        .min(
            Comparator.comparing(
                (String right) -> distance.apply(wrong, right.toLowerCase(Locale.ROOT))))
        .map(right -> "did you mean \"" + right + "\"?")
        .orElseGet(
            () -> "use one of " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
  }
}
