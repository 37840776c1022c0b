package dev.winnow.formats;

import org.jspecify.annotations.Nullable;

/** Turns the message of an exception into a sentence. */
final class Sentence {

  private static final int LENGTH = 400;

  private Sentence() {}

  static String of(@Nullable String message) {
    if (message == null || message.isBlank()) {
      return "The line cannot be understood.";
    }
    String text = message.strip().replaceAll("\\s+", " ");
    text = text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
    char first = Character.toUpperCase(text.charAt(0));
    char last = text.charAt(text.length() - 1);
    return first + text.substring(1) + (".?!…".indexOf(last) < 0 ? "." : "");
  }
}
