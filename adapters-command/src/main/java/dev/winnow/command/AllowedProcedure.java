package dev.winnow.command;

import dev.winnow.core.action.Procedure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A procedure that may be run, and how. Immutable.
 *
 * @param procedure the program, what it is told, and what may stand in the places left open
 * @param limit when it is killed with all that it has started
 * @param output how many characters of what it says are kept
 * @param dryRun whether it is only said what would be run
 * @param pass the names of variables of the environment that it sees as this process does
 * @param environment further variables with their values
 * @param secrets further variables, each with the file that holds its value
 */
public record AllowedProcedure(
    Procedure procedure,
    Duration limit,
    int output,
    boolean dryRun,
    List<String> pass,
    Map<String, String> environment,
    Map<String, Path> secrets) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if it would never be killed, or nothing is kept
   */
  public AllowedProcedure {
    if (limit.isZero() || limit.isNegative() || output < 1) {
      throw new IllegalArgumentException("a procedure needs a time limit and room for its output");
    }
    pass = List.copyOf(pass);
    environment = Map.copyOf(environment);
    secrets = Map.copyOf(secrets);
  }
}
