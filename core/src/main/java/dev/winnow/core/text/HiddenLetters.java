package dev.winnow.core.text;

/** Tells characters that show themselves from those that steer, hide or turn others. Stateless. */
public final class HiddenLetters {

  private HiddenLetters() {}

  /**
   * Whether a character does anything but show itself: controls, what turns or hides letters, what
   * ends a line, half a character.
   *
   * @param point a code point
   * @return true if people would not see it as what it is
   */
  public static boolean steers(int point) {
    if (point < 0x7f) {
      return point < ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isInvisible(point);
    };
  }

  /** Letters and marks that nobody sees: they are for joining others, or of no use at all. */
  private static boolean isInvisible(int point) {
    return switch (point) {
      case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0 -> true;
      default -> (point >= 0x180b && point <= 0x180f) || (point >= 0xe0000 && point <= 0xe0fff);
    };
  }
}
