package dev.winnow.cli;

import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.authoring.check.CheckResult;
import dev.winnow.authoring.check.PolicyCheck;
import dev.winnow.cli.output.CheckReport;
import dev.winnow.cli.output.RoundReport;
import dev.winnow.core.Policy;
import dev.winnow.core.PolicyException;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.rules.store.CompiledFiles;
import dev.winnow.runtime.compare.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code winnow watch-rules}. */
@Command(
    name = "watch-rules",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "On every save of a policy: check it, test it, replay a log, and say what changed.",
      "Ends with Ctrl-C."
    },
    footer = {
      "",
      "Examples:",
      "  winnow watch-rules my-rules/ tickets.log",
      "  winnow watch-rules my-rules/ tickets.log --settings settings.yaml"
    })
final class WatchRulesCommand implements Callable<Integer> {

  private final CommandContext surroundings;
  private final BiFunction<Path, Optional<Path>, Saves> watching;
  private final CompiledFiles compiled = new CompiledFiles();
  private Optional<Outcome> before = Optional.empty();

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the policy.")
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "LOG", description = "The file to replay.")
  private String log = "";

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private InputFlags inputFlags = new InputFlags();

  WatchRulesCommand(CommandContext surroundings, BiFunction<Path, Optional<Path>, Saves> watching) {
    this.surroundings = surroundings;
    this.watching = watching;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure("there is no folder " + folder + "; name the folder of a policy.");
    }
    Inputs.check(List.of(log));
    RoundReport report = new RoundReport(surroundings.screen());
    try (Saves saves = watching.apply(folder, settingsFolder())) {
      round(report);
      while (saves.await()) {
        round(report);
      }
    }
    return ExitCode.OK;
  }

  private Optional<Path> settingsFolder() {
    return policyFlags
        .settings()
        .or(() -> project().settings())
        .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()));
  }

  private Project project() {
    return policyFlags.noConfig() ? Project.none() : Project.around(List.of(folder));
  }

  private void round(RoundReport report) {
    long began = System.nanoTime();
    if (new CheckReport(surroundings.screen(), true).findings(check())) {
      report.end();
      return;
    }
    try {
      TestedPolicy policy =
          TestedPolicy.load(List.of(folder), policyFlags, source -> source.withCompiled(compiled));
      List<CaseResult> results =
          policy.files().stream().flatMap(file -> file.cases().stream()).toList().parallelStream()
              .map(policy.runner()::run)
              .toList();
      Outcome now = replay(policy);
      report.cases(results);
      report.outcome(now, before, System.nanoTime() - began);
      before = Optional.of(now);
    } catch (PolicyException e) {
      report.problems(e.problems());
    } catch (NoCases e) {
      report.note(String.valueOf(e.getMessage()));
    }
    report.end();
  }

  private CheckResult check() {
    Layers layers = Layers.of(policyFlags, project());
    List<Path> rules = new ArrayList<>(List.of(folder));
    rules.addAll(policyFlags.policies());
    PolicyCheck check = PolicyCheck.of(rules).withoutCompiling();
    if (layers.only()) {
      check = check.only();
    }
    return layers.settings().map(check::withSettings).orElse(check).run();
  }

  private Outcome replay(TestedPolicy policy) {
    Policy loaded = policy.source().load();
    InputOptions options =
        inputFlags.over(project().inputs()).withLimits(ChosenPolicy.clockLimits(loaded));
    RejectedLines rejected = new RejectedLines(surroundings.err());
    return Rehearsal.of(List.of(log), options, stream -> loaded, Optional.empty(), rejected, false)
        .outcome();
  }
}
