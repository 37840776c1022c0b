package dev.winnow.formats;

import dev.winnow.text.yaml.Suggestion;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says which word somebody may have meant. */
final class Nearest {

  private Nearest() {}

  /** Half a sentence: {@code did you mean "x"?}, or the list of all words if none is near. */
  static String hint(String word, Collection<String> known) {
    return Suggestion.of(word, known)
        .map(right -> "did you mean \"" + right + "\"?")
        .orElseGet(
            () -> "use one of " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
  }
}
