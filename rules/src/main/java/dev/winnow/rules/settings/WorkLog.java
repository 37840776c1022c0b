package dev.winnow.rules.settings;

import org.jspecify.annotations.Nullable;

/**
 * How the log of a worker is read: expressions (RE2) that are sought in each line; the group {@code
 * item} says of which item a line is, the group {@code number} which error it is. Immutable.
 *
 * @param source an expression for the log's name, which must fit as a whole
 * @param error lines that say an error
 * @param started lines that say that the worker has started; or null
 * @param working lines that say that it takes an item; or null
 * @param done lines that say that it has done an item; or null
 * @param finished lines that say that it has done all items; or null
 */
public record WorkLog(
    String source,
    String error,
    @Nullable String started,
    @Nullable String working,
    @Nullable String done,
    @Nullable String finished) {

  /** Checks the expressions. */
  public WorkLog {
    NamePattern.of(source);
    Check.expression(error);
    for (String one : new String[] {started, working, done, finished}) {
      if (one != null) {
        Check.expression(one);
      }
    }
  }
}
