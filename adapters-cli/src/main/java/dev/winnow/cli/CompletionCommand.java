package dev.winnow.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code winnow completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print a script for bash and zsh that completes commands and options.",
    footer = {
      "",
      "Examples:",
      "  source <(winnow completion)",
      "  winnow completion > /etc/bash_completion.d/winnow",
    })
final class CompletionCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  CompletionCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine all = Winnow.commandLine(surroundings);
    PrintWriter out = surroundings.out();
    out.println(AutoComplete.bash("winnow", all));
    out.flush();
    return ExitCode.OK;
  }
}
