package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Errors of a database as sentences for people. Stateless. */
final class Faults {

  private Faults() {}

  /**
   * What went wrong.
   *
   * @param store where
   * @param what what it means, as a part of a sentence
   * @param error what was thrown; if it is a {@link JournalException} already it stays as it is
   */
  static JournalException of(Store store, String what, Throwable error) {
    if (error instanceof JournalException known) {
      return known;
    }
    SQLException sql = sql(error);
    String why = sql == null ? String.valueOf(error.getMessage()) : store.explain(sql);
    String message = "the journal " + store.location() + ": " + what + ": " + why;
    return sql != null && store.isFull(sql)
        ? JournalException.full(message, error)
        : new JournalException(message, error);
  }

  private static @Nullable SQLException sql(@Nullable Throwable error) {
    Throwable at = error;
    while (at != null && !(at instanceof SQLException)) {
      at = at.getCause();
    }
    return (SQLException) at;
  }
}
