package dev.winnow.cli;

import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.cli.output.CaseReport;
import dev.winnow.cli.output.JUnitXml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow test}. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Run the cases of a policy: cases.yaml and *.cases.yaml beside its rules; and those of"
          + " mappings: NAME.bodies.yaml beside NAME.yaml.",
      "Without a file or folder, those of the policies that winnow.yaml names."
    },
    footer = {
      "",
      "Examples:",
      "  winnow test my-rules/",
      "  winnow test my-rules/payments.drl --case weekend",
      "  winnow test mappings/pager.yaml",
      "  winnow test --junit target/winnow.xml",
      "  winnow test my-rules/ --min-coverage 90 --html coverage.html",
      "  winnow test my-rules/ --mutate --min-noticed 85"
    })
final class TestCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Parameters(
      paramLabel = "DIR|FILE",
      arity = "0..*",
      description = {
        "A folder with rules and cases, a .drl file, a file of cases, or a mapping. The rules come"
            + " on top of the bundled ones."
      })
  private List<Path> paths = new ArrayList<>();

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  @Option(
      names = "--case",
      paramLabel = "TEXT",
      description = "Run only the cases whose name contains this text.")
  private String part = "";

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results as JUnit XML too.")
  private Optional<Path> junit = Optional.empty();

  @Mixin private CoverageFlags coverage = new CoverageFlags();

  @Mixin private MutationFlags mutation = new MutationFlags();

  TestCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CaseReport report = new CaseReport(surroundings.screen());
    TestedMappings mappings = TestedMappings.among(paths, part);
    List<JUnitXml.Suite> suites = new ArrayList<>(mappings.run(report));
    if (mappings.isAll()) {
      return end(report, suites) ? ExitCode.OK : ExitCode.EXPECTATION;
    }
    return policy(mappings.rest(), report, suites);
  }

  private int policy(List<Path> rest, CaseReport report, List<JUnitXml.Suite> suites) {
    TestedPolicy tested =
        TestedPolicy.load(
            rest,
            policyFlags,
            source -> setFlags.over(ChosenPolicy.cached(source, surroundings.environment())));
    report.policy(tested.words());
    List<TestedPolicy.FileOfCases> files = tested.containing(part);
    for (TestedPolicy.FileOfCases file : files) {
      List<CaseResult> results = file.cases().parallelStream().map(tested.runner()::run).toList();
      report.file(file.name(), results);
      suites.add(new JUnitXml.Suite(file.name(), results.stream().map(JUnitXml.Case::of).toList()));
    }
    boolean good =
        end(report, suites)
            && coverage.passed(tested, files, surroundings.screen())
            && mutation.passed(tested, files, surroundings.screen());
    return good ? ExitCode.OK : ExitCode.EXPECTATION;
  }

  private boolean end(CaseReport report, List<JUnitXml.Suite> suites) {
    report.summary();
    junit.ifPresent(file -> Written.to(file, JUnitXml.of(suites)));
    return report.failed() == 0;
  }
}
