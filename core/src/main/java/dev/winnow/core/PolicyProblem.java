package dev.winnow.core;

import org.apiguardian.api.API;

/**
 * Something that is wrong with a policy. Immutable.
 *
 * @param file the file
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; 0 if unknown
 * @param message what is wrong and what to do, in a sentence
 */
@API(status = API.Status.EXPERIMENTAL)
public record PolicyProblem(String file, int line, int column, String message) {

  /** The problem as {@code file:line:column: message}. */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    return place + ": " + message;
  }
}
