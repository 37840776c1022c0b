package dev.winnow.cli;

import dev.winnow.cli.serve.ServeFile;
import dev.winnow.core.json.SignalCodec;
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
    description =
        "Print the JSON schema of cases, of settings, of signals or of the file of winnow serve, for"
            + " editors.",
    footer = {
      "",
      "Examples:",
      "  winnow schema cases > .winnow/cases.schema.json",
      "  winnow schema settings > .winnow/settings.schema.json",
      "  winnow schema serve > .winnow/serve.schema.json",
      "  winnow schema signals"
    })
final class SchemaCommand implements Callable<Integer> {

  /** What a schema is of. */
  enum Kind {
    CASES,
    SETTINGS,
    SIGNALS,
    SERVE
  }

  private final CommandContext surroundings;

  @Parameters(paramLabel = "KIND", description = "cases, settings, signals or serve")
  private Kind kind = Kind.CASES;

  SchemaCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings
        .out()
        .print(
            switch (kind) {
              case CASES -> BundledRules.text(Policies.CASES_SCHEMA);
              case SETTINGS -> BundledRules.text(Policies.SCHEMA);
              case SIGNALS -> SignalCodec.standard().schema().toPrettyString() + "\n";
              case SERVE -> ServeFile.schema();
            });
    return ExitCode.OK;
  }
}
