package dev.winnow.runtime;

/** A state file cannot be used. The message is for people and says what to do. */
public final class StateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StateException(String message) {
    super(message);
  }
}
