package dev.winnow.core.fact;

/** Ids that are derived, not random: the same input gives the same id everywhere. */
public final class Ids {

  private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int LENGTH = 10;

  private Ids() {}

  /**
   * An id of two texts.
   *
   * @param first one text
   * @param second the other
   * @return both, readable; different for any two others
   */
  public static String both(String first, String second) {
    return first.replace("\\", "\\\\").replace(" ", "\\ ") + " " + second;
  }

  /**
   * The id of something that a text and a number identify.
   *
   * @param prefix what kind of thing, such as {@code T-}
   * @param text what identifies it
   * @param number and what else
   * @return the prefix and ten digits or letters
   */
  public static String of(String prefix, String text, long number) {
    long hash = 0xcbf29ce484222325L ^ number * 0x9e3779b97f4a7c15L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < LENGTH; i++) {
      id.append(DIGITS[(int) (hash & 31)]);
      hash >>>= 5;
    }
    return id.toString();
  }
}
