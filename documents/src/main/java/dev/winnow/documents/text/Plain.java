package dev.winnow.documents.text;

import dev.winnow.core.fact.LastWords;
import dev.winnow.text.PlainText;
import java.util.List;

/** Text from outside as a document may show it. Stateless. */
public final class Plain {

  /** Longer than that nobody reads in a line of a document. */
  private static final int LONGEST = 400;

  private Plain() {}

  /**
   * A text on one line, without secrets, and without what would steer who reads it.
   *
   * @param text any text
   * @return the text, shortened if it is long
   */
  public static String of(String text) {
    return PlainText.of(LastWords.plain(text, LONGEST));
  }

  /**
   * How many of something.
   *
   * @param count how many
   * @param one what one of them is called; several have an s at their end
   * @return such as {@code 3 alerts}
   */
  public static String count(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /**
   * An enumeration.
   *
   * @param parts what is there
   * @return such as {@code a, b and c}
   */
  public static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
