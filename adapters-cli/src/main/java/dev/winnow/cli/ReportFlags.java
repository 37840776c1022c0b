package dev.winnow.cli;

import dev.winnow.documents.HandOver;
import dev.winnow.documents.Paper;
import dev.winnow.documents.PaperException;
import dev.winnow.documents.PaperOptions;
import dev.winnow.documents.PaperTemplate;
import dev.winnow.documents.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what a document is about, and how it looks. */
final class ReportFlags {

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = Converters.OfTime.class,
      description = {
        "From when, such as 2021-09-03T08:00:00Z; the first signal unless given. All of the record is"
            + " read whatever is asked for."
      })
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = Converters.OfTime.class,
      description = "Until when; the last signal unless given.")
  private Optional<Instant> to = Optional.empty();

  @Option(
      names = {"--ticket", "--incident"},
      paramLabel = "ID",
      description = {
        "The ticket: its id, or the name of its problem if only one has it. A post-mortem of a time"
            + " with one ticket needs none."
      })
  private String ticket = "";

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "With asbuilt: deployments of this service alone.")
  private String service = "";

  @Option(
      names = "--before",
      paramLabel = "TIME",
      converter = Converters.OfDuration.class,
      description = {
        "How long before a ticket began what happened belongs to it, such as 30m; report.before of"
            + " the settings unless given."
      })
  private Optional<Duration> before = Optional.empty();

  @Option(
      names = "--after",
      paramLabel = "TIME",
      converter = Converters.OfDuration.class,
      description = "How long after it was over; report.after of the settings unless given.")
  private Optional<Duration> after = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private ReportFormat format = ReportFormat.MD;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = {
        "Write with this template; \"winnow report template DOCUMENT\" prints one to begin with."
      })
  private Optional<Path> template = Optional.empty();

  ReportFlags() {}

  ReportFormat format() {
    return format;
  }

  /** Whether the end of the time is before its beginning. */
  boolean backwards() {
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
  }

  /**
   * The template that is named, or the one that comes with Winnow.
   *
   * @throws CommandFailure if it is not there
   * @throws PaperException if it is none
   */
  PaperTemplate template(Paper paper) {
    if (template.isEmpty()) {
      return PaperTemplate.bundled(paper, format.markup());
    }
    Path file = template.get();
    Paths.check(List.of(file));
    try {
      return PaperTemplate.of(file.toString(), Files.readString(file), paper, format.markup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the document is to be about. */
  Request request(ZoneId zone, PaperOptions options) {
    return new Request(
        from,
        to,
        ticket,
        service,
        zone,
        options.within(before.orElse(options.before()), after.orElse(options.after())),
        HandOver.UNKNOWN,
        List.of());
  }
}
