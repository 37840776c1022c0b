package dev.winnow.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
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
      "4:an expectation was not met, or compare found a difference and was asked"
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

  /** The parser lays out no help that is narrower. */
  private static final int LEAST_HELP = 55;

  private static final int MOST_HELP = 100;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces of errors.")
  private boolean debug;

  @Option(
      names = {"-o", "--output"},
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "Write the results to this file.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Write no results: errors and the exit code say it all. With -o, to the file.")
  private boolean quiet;

  Winnow() {}

  /**
   * Runs a command.
   *
   * @return its exit code
   */
  static int execute(CommandContext surroundings, String... args) {
    List<String> arguments = List.of(args);
    return PlainReplay.is(arguments)
        ? PlainReplay.run(surroundings, arguments)
        : commandLine(surroundings, arguments).execute(args);
  }

  /** The whole command line, ready to be executed. */
  static CommandLine commandLine(CommandContext surroundings) {
    return commandLine(surroundings, List.of());
  }

  /**
   * As much of the command line as these arguments need. The model of a command takes long to make,
   * longer than the command itself may take; so only that of the one which they ask for is made.
   */
  static CommandLine commandLine(CommandContext surroundings, List<String> arguments) {
    Winnow winnow = new Winnow();
    CommandLine line = new CommandLine(winnow);
    Map<String, Supplier<Object>> commands = commands(surroundings);
    String asked = arguments.isEmpty() ? "" : arguments.get(0);
    Supplier<Object> one = commands.get(asked);
    if (one != null) {
      line.addSubcommand(asked, one.get());
    } else {
      commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
      line.addSubcommand(new CompletionCommand(surroundings)).addSubcommand(new HelpCommand());
    }
    boolean narrow = surroundings.columns() < LEAST_HELP;
    if (narrow) {
      NarrowHelp.of(line, surroundings.columns());
    }
    Help.Ansi ansi = surroundings.colour() && !narrow ? Help.Ansi.ON : Help.Ansi.OFF;
    return line.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Math.max(LEAST_HELP, Math.min(MOST_HELP, surroundings.columns())))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new UsageErrorHandler())
        .setExecutionExceptionHandler(new ErrorHandler(winnow))
        .setExecutionStrategy(parsed -> winnow.run(parsed, surroundings, arguments));
  }

  /** Results that go elsewhere are those of the same command, made anew for that place. */
  private int run(ParseResult parsed, CommandContext surroundings, List<String> arguments) {
    ToIntFunction<CommandContext> command =
        there ->
            commandLine(there, arguments)
                .setExecutionStrategy(new CommandLine.RunLast())
                .execute(arguments.toArray(String[]::new));
    if (output.isPresent()) {
      return into(output.get(), surroundings, arguments, command);
    }
    return quiet
        ? Results.nowhere(surroundings, command)
        : new CommandLine.RunLast().execute(parsed);
  }

  /** What is wrong with the file is no fault of the command, so that nobody else says it. */
  private int into(
      Path file,
      CommandContext surroundings,
      List<String> arguments,
      ToIntFunction<CommandContext> command) {
    try {
      CommandContext there = quiet ? surroundings.quiet() : surroundings;
      return Results.into(file, arguments, there, command);
    } catch (CommandFailure | UncheckedIOException e) {
      return new ErrorHandler(this).tell(e, surroundings.out(), surroundings.err());
    }
  }

  /** Those that need not know the others. */
  private static Map<String, Supplier<Object>> commands(CommandContext surroundings) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("replay", () -> new ReplayCommand(surroundings));
    commands.put("compare", () -> new CompareCommand(surroundings));
    commands.put("watch", () -> new WatchCommand(surroundings));
    commands.put("serve", () -> new ServeCommand(surroundings));
    commands.put("journal", () -> new JournalCommand(surroundings));
    commands.put("state", () -> new StateCommand(surroundings));
    commands.put("explain", () -> new ExplainCommand(surroundings));
    commands.put("oncall", () -> new OncallCommand(surroundings));
    commands.put("report", () -> new ReportCommand(surroundings));
    commands.put("rules", () -> new RulesCommand(surroundings));
    commands.put("init", () -> new InitCommand(surroundings));
    commands.put("check", () -> new CheckCommand(surroundings));
    commands.put("test", () -> new TestCommand(surroundings));
    commands.put("watch-rules", () -> new WatchRulesCommand(surroundings, FolderSaves::new));
    commands.put("settings", () -> new SettingsCommand(surroundings));
    commands.put("schema", () -> new SchemaCommand(surroundings));
    return commands;
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return debug || Boolean.getBoolean("winnow.debug");
  }
}
