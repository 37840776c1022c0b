package dev.winnow.runtime.journal;

import org.jspecify.annotations.Nullable;

/**
 * A journal cannot be read, written or opened. The message says which one, where it is damaged if
 * it is, and what to do, in sentences without secrets.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean lost;

  /**
   * An exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public JournalException(String message) {
    this(message, null, false);
  }

  /**
   * An exception that has a cause.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what it is found by, if it is something that was thrown
   */
  public JournalException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private JournalException(String message, @Nullable Throwable cause, boolean lost) {
    super(message, cause);
    this.lost = lost;
  }

  /**
   * That another process has the journal now, so that this one can never go on with it.
   *
   * @param message who has it, and what to do
   * @return the exception
   */
  public static JournalException lost(String message) {
    return new JournalException(message, null, true);
  }

  /**
   * Whether another process has the journal now.
   *
   * @return true if it is of no use to try again
   */
  public boolean isLost() {
    return lost;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
