package dev.winnow.core.sandbox;

/** A rule does more at once than rules may. The message says what. */
public final class SpentException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SpentException(String message) {
    super(message);
  }
}
