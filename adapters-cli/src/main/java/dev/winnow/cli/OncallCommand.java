package dev.winnow.cli;

import dev.winnow.cli.output.DocumentFormat;
import dev.winnow.cli.output.OncallReport;
import dev.winnow.core.text.NearestName;
import dev.winnow.rules.settings.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winnow oncall}. */
@Command(
    name = "oncall",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Show who is on call by the schedules of the settings: at a time, or all turns between two."
    },
    footer = {
      "",
      "Examples:",
      "  winnow oncall",
      "  winnow oncall --at 2026-12-25T03:00:00+01:00 --schedule primary",
      "  winnow oncall --from 2026-12-21T00:00:00Z --to 2027-01-04T00:00:00Z",
      "  winnow oncall --format json | jq -r '.schedules[].onCall'"
    })
final class OncallCommand implements Callable<Integer> {

  /** A list of daily turns is long enough then. */
  private static final Duration LONGEST = Duration.ofDays(3660);

  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final CommandContext surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      converter = Converters.OfTime.class,
      description = "When; now unless given. Without a zone it is UTC.")
  private @Nullable Instant at;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = Converters.OfTime.class,
      description = "Show all turns from this time on; needs --to.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = Converters.OfTime.class,
      description = "Show all turns that begin before this time; needs --from.")
  private @Nullable Instant to;

  @Option(names = "--schedule", paramLabel = "NAME", description = "Show only this schedule.")
  private Optional<String> schedule = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private DocumentFormat format = DocumentFormat.TEXT;

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  OncallCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Instant begin = from;
    Instant end = to;
    if ((begin == null) != (end == null) || (begin != null && at != null)) {
      throw usage("name either --at, or both --from and --to");
    }
    Instant now = at == null ? surroundings.clock().instant() : at;
    within(begin == null ? now : begin);
    List<Schedule> chosen =
        chosen(ChosenPolicy.settings(policyFlags, setFlags, Project.here(policyFlags)).onCall());
    OncallReport report = new OncallReport(surroundings.screen(), format);
    if (begin != null && end != null) {
      within(end);
      if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
        throw usage("--to must be after --from, by 10 years at most");
      }
      report.turns(chosen, begin, end);
    } else {
      report.at(chosen, now);
    }
    return ExitCode.OK;
  }

  private void within(Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw usage("schedules are worked out from 1970 to 2100, not at " + time);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<Schedule> chosen(List<Schedule> all) {
    List<String> names = all.stream().map(Schedule::getName).toList();
    if (all.isEmpty()) {
      throw new CommandFailure(
          "the settings have no schedules; docs/schedules.md says how to write one.");
    }
    if (schedule.isPresent() && !names.contains(schedule.get())) {
      String hint = NearestName.asked(schedule.get(), names).map(asked -> "; " + asked).orElse("");
      throw new CommandFailure(
          "there is no schedule \""
              + schedule.get()
              + "\""
              + hint
              + " (there are: "
              + String.join(", ", names)
              + ").");
    }
    return all.stream()
        .filter(one -> schedule.isEmpty() || one.getName().equals(schedule.get()))
        .toList();
  }
}
