package dev.winnow.cli.input;

/** A line or a value is not what it should be; the message becomes the error of a rejected item. */
final class Refused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }

  Refused(String message, Throwable cause) {
    super(message, cause);
  }
}
