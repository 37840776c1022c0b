package dev.winnow.runtime.journal;

import org.jspecify.annotations.Nullable;

/**
 * A journal cannot be read, written or opened. The message says which one, where it is damaged if
 * it is, and what to do, in sentences without secrets.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public JournalException(String message) {
    super(message);
  }

  /**
   * An exception that has a cause.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what it is found by, if it is something that was thrown
   */
  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
