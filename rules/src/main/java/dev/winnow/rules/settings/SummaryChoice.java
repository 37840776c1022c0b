package dev.winnow.rules.settings;

import com.google.re2j.Pattern;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.text.LinearPattern;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Chooses which annotation says what is the matter. Safe for use by several threads. */
final class SummaryChoice {

  /** How many characters may stand before a value in brackets, as in {@code (instance a:9100)}. */
  private static final int LABEL = 20;

  private final List<String> annotations;
  private final NamePattern placeholder;
  private final Pattern noise;

  SummaryChoice(WordingSettings settings) {
    this.annotations = settings.summaries();
    this.placeholder = settings.placeholder();
    this.noise = LinearPattern.compile(settings.noise());
  }

  /** The first text that says more than the name and the labels that are shown; or an empty one. */
  String of(String name, Collection<String> shown, Labels labels, Labels of) {
    for (String annotation : annotations) {
      String text = of.value(annotation).strip();
      if (!text.isEmpty() && !placeholder.matches(text)) {
        String said = noise.matcher(text).replaceAll("").strip();
        if (!letters(withoutLast(said, labels.values())).equals(letters(name))) {
          return withoutLast(said, shown);
        }
      }
    }
    return "";
  }

  /** Without a value in brackets at the end that is known. */
  private static String withoutLast(String text, Collection<String> shown) {
    int open = text.lastIndexOf(" (");
    if (open <= 0 || !text.endsWith(")")) {
      return text;
    }
    String last = text.substring(open + 2, text.length() - 1);
    boolean known =
        shown.stream()
            .anyMatch(value -> last.endsWith(value) && last.length() - value.length() <= LABEL);
    return known ? text.substring(0, open).strip() : text;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
