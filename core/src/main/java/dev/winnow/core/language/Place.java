package dev.winnow.core.language;

/**
 * A stretch of a file's text. Immutable.
 *
 * @param line the line where it begins, from 1
 * @param column the column where it begins, from 1
 * @param start the offset of its first character in the text, from 0
 * @param end the offset after its last character
 */
public record Place(int line, int column, int start, int end) {

  /**
   * The stretch between two offsets of a text.
   *
   * @param text the whole text
   * @param start the offset of the first character
   * @param end the offset after the last one
   * @return the place
   */
  public static Place in(String text, int start, int end) {
    int line = 1;
    int begin = 0;
    int lineEnd = text.indexOf('\n');
    while (lineEnd >= 0 && lineEnd < start) {
      line++;
      begin = lineEnd + 1;
      lineEnd = text.indexOf('\n', begin);
    }
    return new Place(line, start - begin + 1, start, end);
  }
}
