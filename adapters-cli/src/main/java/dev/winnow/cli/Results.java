package dev.winnow.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** Where results go that go not to standard output. Stateless. */
final class Results {

  private Results() {}

  /**
   * Writes results to a file.
   *
   * @param arguments all of the command's: a file that it reads is not written over
   */
  static int into(
      Path file,
      List<String> arguments,
      CommandContext surroundings,
      ToIntFunction<CommandContext> command) {
    check(file, arguments);
    try (OutputStream opened = Files.newOutputStream(file)) {
      CheckedOutput results = new CheckedOutput(opened);
      CommandContext there = surroundings.into(results);
      int code = command.applyAsInt(there);
      there.out().flush();
      if (!results.problem().isEmpty()) {
        throw new IOException(results.problem());
      }
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does without results. */
  static int nowhere(CommandContext surroundings, ToIntFunction<CommandContext> command) {
    return command.applyAsInt(surroundings.into(OutputStream.nullOutputStream()).quiet());
  }

  private static void check(Path file, List<String> arguments) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new CommandFailure(
          "results cannot be written to " + file + "; name a file in a folder that is there.");
    }
    if (Files.exists(file) && count(file, arguments) > 1) {
      throw new CommandFailure(file + " is read too; name another file for the results.");
    }
  }

  private static long count(Path file, List<String> arguments) {
    return arguments.stream().filter(word -> isSame(file, word)).count();
  }

  /** Options may have their values behind an equals sign. */
  private static boolean isSame(Path file, String word) {
    String value = word.startsWith("-") ? word.substring(word.indexOf('=') + 1) : word;
    try {
      Path named = Path.of(value.startsWith("-o") ? value.substring(2) : value);
      return Files.isRegularFile(named) && Files.isSameFile(file, named);
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }
}
