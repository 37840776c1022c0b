package dev.winnow.core;

import org.apiguardian.api.API;

/** A snapshot cannot be used: it is damaged, or was not taken under this policy. */
@API(status = API.Status.EXPERIMENTAL)
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
