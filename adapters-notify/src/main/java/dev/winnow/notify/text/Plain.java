package dev.winnow.notify.text;

import dev.winnow.core.text.HiddenLetters;

/** Texts from outside, without what steers, hides or turns others. Stateless. */
public final class Plain {

  private Plain() {}

  /**
   * A text on one line.
   *
   * @param text any text
   * @return the same with a space for every run of white space and of what is not to be seen
   */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              boolean gap = HiddenLetters.steers(point) || Character.isWhitespace(point);
              if (!gap) {
                out.appendCodePoint(point);
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
              }
            });
    return out.toString().strip();
  }

  /**
   * A text that is cut off if it is long.
   *
   * @param text any text
   * @param most how many characters of Java it may have, at least 1
   * @return the text, or its beginning with an ellipsis; no character is cut in two
   */
  public static String cut(String text, int most) {
    return cut(text, most, Escaping.NONE);
  }

  /**
   * A text that is escaped, and cut off if it is long then.
   *
   * @param text any text
   * @param most how many characters of Java it may have when it is escaped, at least 1
   * @param escaping how
   * @return the text; neither a character nor what stands for one is cut in two
   */
  public static String cut(String text, int most, Escaping escaping) {
    String whole = escaping.escape(text);
    if (whole.length() <= most) {
      return whole;
    }
    StringBuilder out = new StringBuilder(most);
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      String one = escaping.escape(Character.toString(point));
      if (out.length() + one.length() > most - 1) {
        break;
      }
      out.append(one);
      at += Character.charCount(point);
    }
    return out.append('…').toString();
  }
}
