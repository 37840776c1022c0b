package dev.winnow.core.sandbox;

import dev.winnow.core.text.Article;

/** A rule reaches for what is out of its reach. The message says what it may not do, and why. */
public final class OutOfReachException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * A rule must not do this.
   *
   * @param what what it would have done, and why not, as {@code make a text of 2000000 letters:
   *     1000000 are enough}
   */
  public OutOfReachException(String what) {
    super("it may not " + what);
  }

  /**
   * A rule must not do this with that.
   *
   * @param does what it would have done, such as {@code take out}
   * @param reached with what
   * @param why why not, or what to do instead, as {@code : settings stay}
   */
  public OutOfReachException(String does, Object reached, String why) {
    this(does + " " + Article.of(reached.getClass().getSimpleName()) + why);
  }
}
