package dev.winnow.core.action;

import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A procedure that the settings allow is to be run. Rules make it of a {@link Procedure}.
 * Immutable, safe for use by several threads.
 *
 * @param name the procedure's name in the settings
 * @param command the program and what it is told, word by word; no shell reads it
 * @param values what stands in the places of the command that are left open, by their names
 */
public record RunProcedure(String name, List<String> command, Labels values) implements Action {

  /** Words that no shell reads as anything else. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  /**
   * Checks that there is something to run.
   *
   * @throws IllegalArgumentException if the name is blank, or the command is empty
   */
  public RunProcedure {
    command = List.copyOf(command);
    if (name.isBlank() || command.isEmpty()) {
      throw new IllegalArgumentException("a procedure needs a name and a command");
    }
  }

  /**
   * To what it is done.
   *
   * @return the values, such as {@code dns2}; empty if the command leaves nothing open
   */
  @Override
  public String target() {
    return String.join("/", values.values());
  }

  @Override
  public String namespace() {
    return "";
  }

  @Override
  public Optional<Action> opposite() {
    return Optional.empty();
  }

  /** The command as a person types it into a shell, with quotes where they are needed. */
  @Override
  public String commandLine() {
    return command.stream().map(RunProcedure::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** The action in words. */
  @Override
  public String toString() {
    return "run " + name + (target().isEmpty() ? "" : " for " + target());
  }
}
