package dev.winnow.formats;

/**
 * An input cannot be read at all. The message is one sentence for people: it names the file and
 * says what to do.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }

  InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
