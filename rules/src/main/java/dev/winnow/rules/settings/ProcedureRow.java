package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.action.Procedure;
import dev.winnow.rules.places.FileName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that may be run. Immutable.
 *
 * @param name what rules and guards call it
 * @param program the program: an absolute path, or a name that is looked for on a fixed path
 * @param arguments what it is told, word by word, with places such as {@code {server}}; or null
 * @param allow for each place an expression that a value must match as a whole; or null
 * @param limit when it is killed, with all that it has started
 * @param output how many characters of what it says are kept
 * @param dryRun whether it is only said what would be run
 * @param pass the names of variables of the environment that it sees as Winnow does; or null
 * @param environment further variables with their values; or null
 * @param secrets further variables, each with a file that holds its value; or null
 */
public record ProcedureRow(
    String name,
    String program,
    @Nullable List<String> arguments,
    @Nullable Map<String, String> allow,
    @JsonProperty(defaultValue = "30s") Duration limit,
    @JsonProperty(defaultValue = "1000") int output,
    @JsonProperty(defaultValue = "true") boolean dryRun,
    @Nullable List<String> pass,
    @Nullable Map<String, String> environment,
    @Nullable Map<String, String> secrets) {

  private static final int MOST_OUTPUT = 100_000;

  /** Checks that it says what is run. */
  public ProcedureRow {
    Check.that(
        !program.contains("/") || FileName.isAbsolute(program),
        "\"program\" must be an absolute path or a name, not \"" + program + "\"");
    Check.that(!program.contains("{"), "\"program\" must not leave anything open");
    Check.that(
        limit.compareTo(Duration.ZERO) > 0,
        "\"limit\" must be more than 0s: it cannot run for ever");
    Check.that(output > 0 && output <= MOST_OUTPUT, "\"output\" must be 1 to " + MOST_OUTPUT);
    arguments = arguments == null ? List.of() : List.copyOf(arguments);
    allow = allow == null ? Map.of() : Map.copyOf(allow);
    pass = pass == null ? List.of() : List.copyOf(pass);
    environment = environment == null ? Map.of() : Map.copyOf(environment);
    secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
    secrets.forEach(ProcedureRow::checkFile);
    Procedure unused = new Procedure(name, program, arguments, allow);
  }

  private static void checkFile(String variable, String file) {
    Check.that(
        FileName.isAbsolute(file),
        "\"secrets\" must name a file for " + variable + ", by its absolute path");
  }

  /**
   * What of it rules know.
   *
   * @return the procedure
   */
  public Procedure procedure() {
    return new Procedure(
        name, program, arguments == null ? List.of() : arguments, allow == null ? Map.of() : allow);
  }

  /** {@return the names of variables of the environment that it sees as Winnow does} */
  public List<String> passed() {
    return pass == null ? List.of() : pass;
  }

  /** {@return further variables with their values} */
  public Map<String, String> variables() {
    return environment == null ? Map.of() : environment;
  }

  /** {@return further variables, each with the absolute path of the file that holds its value} */
  public Map<String, String> secretFiles() {
    return secrets == null ? Map.of() : secrets;
  }
}
