package dev.winnow.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code winnow completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print a script for a shell that completes commands, options and their values.",
    footer = {
      "",
      "Examples:",
      "  source <(winnow completion)",
      "  winnow completion bash > /etc/bash_completion.d/winnow",
      "  winnow completion fish > ~/.config/fish/completions/winnow.fish"
    })
final class CompletionCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      description = "${COMPLETION-CANDIDATES}; bash unless given.")
  private Shell shell = Shell.BASH;

  CompletionCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine all = Winnow.commandLine(surroundings);
    PrintWriter out = surroundings.out();
    out.println(shell == Shell.FISH ? FishCompletion.of(all) : AutoComplete.bash("winnow", all));
    out.flush();
    return ExitCode.OK;
  }
}
