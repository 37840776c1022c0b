package dev.winnow.documents;

/** A document cannot be written as it was asked for; the message says why, for people. */
public final class PaperException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * With a message for people.
   *
   * @param message what is wrong, and what to do
   */
  public PaperException(String message) {
    super(message);
  }

  /**
   * With a message for people, and what led to it.
   *
   * @param message what is wrong, and what to do
   * @param cause what led to it
   */
  PaperException(String message, Throwable cause) {
    super(message, cause);
  }
}
