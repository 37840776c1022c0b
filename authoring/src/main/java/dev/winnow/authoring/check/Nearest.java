package dev.winnow.authoring.check;

import dev.winnow.text.yaml.Suggestion;
import java.util.Collection;

/** Words it as a question where a name may have been meant. */
final class Nearest {

  private static final int SHOWN = 24;

  private Nearest() {}

  /** {@code did you mean "x"?}, or what there is. */
  static String hint(String wrong, Collection<String> right, String otherwise) {
    return Suggestion.of(wrong, right)
        .map(near -> "did you mean \"" + near + "\"?")
        .orElseGet(
            () ->
                right.isEmpty() || right.size() > SHOWN
                    ? otherwise
                    : "write one of: " + String.join(", ", right));
  }
}
