package dev.winnow.cli;

import dev.winnow.rules.Policies;
import dev.winnow.rules.store.BundledRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code winnow schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Print the JSON schema of files of cases or of settings, for editors.",
    footer = {
      "",
      "Examples:",
      "  winnow schema cases > .winnow/cases.schema.json",
      "  winnow schema settings > .winnow/settings.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {

  /** What a schema is of. */
  enum Kind {
    CASES,
    SETTINGS
  }

  private final CommandContext surroundings;

  @Parameters(paramLabel = "KIND", description = "cases or settings")
  private Kind kind = Kind.CASES;

  SchemaCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    String resource = kind == Kind.CASES ? Policies.CASES_SCHEMA : Policies.SCHEMA;
    surroundings.out().print(BundledRules.text(resource));
    return ExitCode.OK;
  }
}
