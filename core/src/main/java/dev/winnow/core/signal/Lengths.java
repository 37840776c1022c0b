package dev.winnow.core.signal;

/** Texts from outside, which may be of any length. */
final class Lengths {

  private Lengths() {}

  /** The beginning of a text that is too long, with a sign that there was more. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
