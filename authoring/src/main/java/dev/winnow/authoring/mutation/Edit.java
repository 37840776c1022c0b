package dev.winnow.authoring.mutation;

/**
 * A change of a text.
 *
 * @param start the offset of the first character that is replaced
 * @param end the offset after the last one
 * @param replacement what stands there instead
 * @param from the offset from which the change is shown to people
 * @param to the offset up to which
 * @param hint which case would notice
 */
record Edit(int start, int end, String replacement, int from, int to, String hint) {

  private static final int WIDEST = 70;
  private static final String NOTHING = "(nothing)";

  /** The part that people see, before the change. */
  String before(String text) {
    return shown(text.substring(from, to));
  }

  /** The part that people see, after the change. */
  String after(String text) {
    if (start < from || end > to) {
      return NOTHING; // a condition that goes with its comma
    }
    String changed = text.substring(from, start) + replacement + text.substring(end, to);
    return changed.isBlank() ? NOTHING : shown(changed);
  }

  /** A stretch of the text with the change in it. */
  String applied(String text, int first, int last) {
    return text.substring(first, start) + replacement + text.substring(end, last);
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > WIDEST ? line.substring(0, WIDEST - 3) + "..." : line;
  }
}
