package dev.winnow.core.json;

import dev.winnow.core.text.NearestName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says which word somebody may have meant. Stateless. */
final class Hint {

  private Hint() {}

  /** Half a sentence: {@code did you mean "x"?}, or the list of all words if none is near. */
  static String of(String word, Collection<String> known) {
    return NearestName.of(word, known)
        .map(right -> "did you mean \"" + right + "\"?")
        .orElseGet(
            () -> "use one of " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
  }

  static JsonMistake unknown(String what, String word, Collection<String> known) {
    return new JsonMistake(
        "The " + what + " \"" + Shortened.of(word) + "\" is unknown; " + of(word, known));
  }
}
