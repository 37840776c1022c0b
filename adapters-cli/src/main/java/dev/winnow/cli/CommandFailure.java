package dev.winnow.cli;

/** A command cannot go on. The message is for people and says what to do. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
