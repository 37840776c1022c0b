package dev.winnow.formats;

/** A line or a value is not what it should be; the message becomes the error of a rejected item. */
final class Refused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final boolean harmless;

  Refused(String message) {
    super(message);
    harmless = false;
  }

  Refused(String message, Throwable cause) {
    super(message, cause);
    harmless = false;
  }

  private Refused(IllegalArgumentException cause) {
    super(cause.getMessage(), cause);
    harmless = true;
  }

  /** The same refusal of what is certainly no alert that fires. */
  static Refused harmless(IllegalArgumentException why) {
    return new Refused(why);
  }

  /** Whether what was refused is certainly no alert that fires. */
  static boolean isHarmless(RuntimeException why) {
    return why instanceof Refused refused && refused.harmless;
  }
}
