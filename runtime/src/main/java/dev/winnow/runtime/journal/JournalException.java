package dev.winnow.runtime.journal;

import org.jspecify.annotations.Nullable;

/**
 * A journal cannot be read, written or opened. The message says which one, where it is damaged if
 * it is, and what to do, in sentences without secrets.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What can be done about it. */
  private enum Kind {
    LOST,
    PASSING,
    OTHER
  }

  private final Kind kind;

  /**
   * An exception.
   *
   * @param message what is wrong, where, and what to do
   */
  public JournalException(String message) {
    this(message, null, Kind.OTHER);
  }

  /**
   * An exception that has a cause.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what it is found by, if it is something that was thrown
   */
  public JournalException(String message, @Nullable Throwable cause) {
    this(message, cause, Kind.OTHER);
  }

  private JournalException(String message, @Nullable Throwable cause, Kind kind) {
    super(message, cause);
    this.kind = kind;
  }

  /**
   * That another process has the journal now, so that this one can never go on with it.
   *
   * @param message who has it, and what to do
   * @return the exception
   */
  public static JournalException lost(String message) {
    return new JournalException(message, null, Kind.LOST);
  }

  /**
   * That it can be gone on with as soon as somebody has made room: its disk is full.
   *
   * @param message where, and what to do
   * @param cause what it is found by
   * @return the exception
   */
  public static JournalException full(String message, Throwable cause) {
    return new JournalException(message, cause, Kind.PASSING);
  }

  /**
   * Whether another process has the journal now.
   *
   * @return true if it is of no use to try again
   */
  public boolean isLost() {
    return kind == Kind.LOST;
  }

  /**
   * Whether it may pass without a change of anything that is configured.
   *
   * @return true if it is of use to try the same again
   */
  public boolean isPassing() {
    return kind == Kind.PASSING;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
