package dev.winnow.cli;

import dev.winnow.authoring.cases.CaseFiles;
import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.PolicyCheck;
import dev.winnow.cli.output.CheckFormat;
import dev.winnow.cli.output.CheckReport;
import dev.winnow.cli.serve.ServeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code winnow check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Find what is wrong with policies before they decide anything.",
    footer = {
      "",
      "Exit code 3 if anything was found.",
      "",
      "Examples:",
      "  winnow check my-rules/",
      "  winnow check my-rules/pods.drl --fix-hints",
      "  winnow check my-rules/ --settings settings.yaml --format sarif > winnow.sarif"
    })
final class CheckCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..*",
      description = {
        "Rule files, folders with rule files and their cases or with a winnow.yaml, and files of"
            + " settings. Unless given, what winnow.yaml names."
      })
  private List<Path> paths = new ArrayList<>();

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Option(names = "--fix-hints", description = "Show for each finding what to write.")
  private boolean hints;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private CheckFormat format = CheckFormat.TEXT;

  CheckCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Paths.check(paths);
    Project project = Project.of(paths, policyFlags);
    Layers layers = Layers.of(policyFlags, project);
    List<Path> served = paths.stream().filter(ServeFile::is).toList();
    List<ServeFile> services = served.stream().map(ServeFile::read).toList();
    services.forEach(file -> file.check(surroundings.clock()));
    services.forEach(file -> ServedCluster.check(file, surroundings.environment()));
    List<Path> all = new ArrayList<>(paths);
    all.removeAll(served);
    services.forEach(file -> all.addAll(file.rules()));
    if (layers.settings().isPresent()) {
      all.removeIf(CheckCommand::hasSettingsAlone);
    }
    all.addAll(paths.isEmpty() ? layers.rules() : policyFlags.policies());
    Optional<Path> settings =
        services.stream()
            .map(ServeFile::policySettings)
            .flatMap(Optional::stream)
            .findFirst()
            .or(layers::settings);
    if (all.isEmpty() && settings.isEmpty() && services.isEmpty()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "name the rule files or folders to check; there is no winnow.yaml here that does");
    }
    PolicyCheck check = PolicyCheck.of(all);
    if (policyFlags.only() || project.only()) {
      check = check.only();
    }
    if (settings.isPresent()) {
      check = check.withSettings(settings.get());
    }
    CheckResult result;
    try (Waiting waiting = new Waiting(surroundings)) {
      result = check.telling(waiting::now).run();
      for (ServeFile service : services) {
        result = ShadowCheck.with(result, service, waiting::now);
      }
    }
    new CheckReport(surroundings.screen(), hints).write(result, format);
    return result.findings().isEmpty() ? ExitCode.OK : ExitCode.POLICY;
  }

  /** A folder without rules whose winnow.yaml names settings: these are checked. */
  private static boolean hasSettingsAlone(Path path) {
    return Files.isRegularFile(path.resolve(Project.FILE)) && !CaseFiles.hasRules(path);
  }
}
