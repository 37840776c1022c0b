package dev.winnow.text;

import java.util.regex.Pattern;

/** A word of a command that is printed for people to copy: a shell reads it back as it was. */
public final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private ShellWord() {}

  /**
   * The word, in quotes where it needs them; what steers a terminal as escapes that bash, zsh and
   * ksh know.
   *
   * @param word any text without the character 0, which no word of a command can have
   * @return how to write it
   */
  public static String of(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    String quoted = "'" + word.replace("'", "'\\''") + "'";
    return PlainText.of(word).equals(word) ? quoted : escaped(word);
  }

  /**
   * The name of a file or folder, which no command takes for an option.
   *
   * @param path a path
   * @return how to write it
   */
  public static String path(String path) {
    return of(path.startsWith("-") ? "./" + path : path);
  }

  private static String escaped(String word) {
    StringBuilder text = new StringBuilder("$'");
    for (int i = 0; i < word.length(); ) {
      int point = word.codePointAt(i);
      if (point == '\'' || point == '\\') {
        text.append('\\').appendCodePoint(point);
      } else if (point < ' ' || point > 0x7e) {
        text.append(String.format(point > 0xffff ? "\\U%08x" : "\\u%04x", point));
      } else {
        text.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return text.append('\'').toString();
  }
}
