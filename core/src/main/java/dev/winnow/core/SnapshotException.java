package dev.winnow.core;

/** A snapshot cannot be used: it is damaged, or was not taken under this policy. */
public final class SnapshotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A snapshot cannot be used.
   *
   * @param message what is wrong and what to do
   */
  public SnapshotException(String message) {
    super(message);
  }
}
