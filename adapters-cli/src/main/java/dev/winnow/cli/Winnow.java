package dev.winnow.cli;

import dev.winnow.cli.output.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code winnow}, which does nothing but hold the others. */
@Command(
    name = "winnow",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Turns floods of alerts into a few tickets, by rules, and says why.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure: a file cannot be read, a rule failed, or --strict and a line was rejected",
      "2:wrong usage",
      "3:the policy has errors, or check found something",
      "4:an expectation was not met"
    },
    footer = {
      "",
      "Examples:",
      "  winnow replay tickets.log",
      "  winnow explain tickets.log --line 11",
      "  winnow watch --namespace sre",
      "  winnow init my-rules",
      "  winnow help replay"
    })
final class Winnow {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces of errors.")
  private boolean debug;

  Winnow() {}

  /** The whole command line, ready to be executed. */
  static CommandLine commandLine(CommandContext surroundings) {
    Winnow winnow = new Winnow();
    CommandLine line =
        new CommandLine(winnow)
            .addSubcommand(new ReplayCommand(surroundings))
            .addSubcommand(new WatchCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new RulesCommand(surroundings))
            .addSubcommand(new InitCommand(surroundings))
            .addSubcommand(new CheckCommand(surroundings))
            .addSubcommand(new TestCommand(surroundings))
            .addSubcommand(new WatchRulesCommand(surroundings, FolderSaves::new))
            .addSubcommand(new SchemaCommand(surroundings))
            .addSubcommand(new CompletionCommand(surroundings))
            .addSubcommand(new HelpCommand());
    Help.Ansi ansi = surroundings.colour() ? Help.Ansi.ON : Help.Ansi.OFF;
    return line.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Math.max(55, Math.min(Screen.NARROW + 20, surroundings.columns())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new UsageErrorHandler())
        .setExecutionExceptionHandler(new ErrorHandler(winnow));
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return debug || Boolean.getBoolean("winnow.debug");
  }
}
