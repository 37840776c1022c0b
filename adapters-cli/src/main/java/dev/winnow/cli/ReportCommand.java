package dev.winnow.cli;

import dev.winnow.core.TriageEngine;
import dev.winnow.documents.Paper;
import dev.winnow.documents.PaperTemplate;
import dev.winnow.documents.Recurrences;
import dev.winnow.documents.Request;
import dev.winnow.documents.record.Chronicle;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.SignalStream;
import dev.winnow.rules.settings.ReportSettings;
import dev.winnow.rules.settings.Schedule;
import dev.winnow.rules.settings.Settings;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code winnow report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Write the papers afterwards from the record: the signals of files, and what is decided of"
          + " them. What the record does not say is marked unknown.",
      "oncall: one entry a ticket. postmortem: one ticket. asbuilt: releases. toil: what recurs."
          + " template: the template of one of these, to begin with.",
      "Times are those of --zone, with UTC beside."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure: a file cannot be read, there is no such ticket, a template is wrong, a rule"
          + " failed, or a line was not understood that may have been an alert that fires",
      "2:wrong usage",
      "3:the policy has errors"
    },
    footer = {
      "",
      "Examples:",
      "  winnow report oncall shift.jsonl --zone Europe/Berlin",
      "  winnow report postmortem shift.jsonl --ticket T-23cm47xwwp --format html -o paper.html",
      "  winnow report asbuilt shift.jsonl --service shop",
      "  winnow report toil month.jsonl.gz --from 2021-09-01T00:00:00Z",
      "  winnow report template postmortem > ours.mustache"
    })
final class ReportCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DOCUMENT", description = "${COMPLETION-CANDIDATES}.")
  private ReportTask task = ReportTask.ONCALL;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Files to read, merged by time, packed with gzip or not; - is standard input. After template:"
            + " the document."
      })
  private List<String> files = new ArrayList<>();

  @Mixin private ReportFlags reportFlags = new ReportFlags();

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  @Mixin private InputFlags inputFlags = new InputFlags();

  ReportCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (reportFlags.backwards()) {
      throw usage("--to is before --from");
    }
    Optional<Paper> paper = task.paper();
    return paper.isEmpty() ? printTemplate() : write(paper.get());
  }

  private int printTemplate() {
    Paper paper =
        Stream.of(Paper.values())
            .filter(one -> files.equals(List.of(one.word())))
            .findFirst()
            .orElseThrow(
                () ->
                    usage(
                        "template needs the document whose template is wanted: "
                            + String.join(
                                ", ", Stream.of(Paper.values()).map(Paper::word).toList())));
    surroundings.out().print(PaperTemplate.source(paper, reportFlags.format().markup()));
    return ExitCode.OK;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int write(Paper paper) {
    PaperTemplate template = reportFlags.template(paper);
    ChosenReplay replay =
        ChosenReplay.of(files, policyFlags, setFlags, inputFlags, surroundings.environment());
    RejectedLines rejected = new RejectedLines(surroundings.err());
    ChronicleReport report = new ChronicleReport();
    try (SignalStream stream = Inputs.open(files, replay.options());
        TriageEngine engine = TriageEngine.of(replay.heard(stream.format()).policy());
        Progress progress = new Progress(surroundings.errTerminal(), stream)) {
      new ReportedReplay(stream, report, rejected, progress, () -> false)
          .run(engine, Optional.empty());
      Chronicle chronicle = report.chronicle();
      Settings settings = replay.settings().get();
      Request request =
          asked(paper, chronicle, request(settings.report()), settings.onCall(), engine);
      print(paper.write(chronicle, request, template));
      return exitCode(engine, rejected);
    }
  }

  /** What schedules and rules have to say of it, where the document asks for it. */
  private static Request asked(
      Paper paper,
      Chronicle chronicle,
      Request request,
      List<Schedule> schedules,
      TriageEngine engine) {
    return switch (paper) {
      case ONCALL -> HandOvers.of(chronicle, request, schedules);
      case TOIL -> Recurrences.proposed(chronicle, request, engine);
      case ASBUILT, POSTMORTEM -> request;
    };
  }

  private Request request(ReportSettings settings) {
    ZoneId zone = inputFlags.zone().orElseGet(settings::zoneId);
    return reportFlags.request(zone, ReportOptions.of(settings));
  }

  private void print(String paper) {
    surroundings.out().print(paper);
  }

  private int exitCode(TriageEngine engine, RejectedLines rejected) {
    RuleFailures.say(engine, surroundings.err());
    surroundings.err().flush();
    boolean bad = rejected.harmful() > 0 || !engine.failures().isEmpty();
    return bad ? ExitCode.FAILURE : ExitCode.OK;
  }
}
