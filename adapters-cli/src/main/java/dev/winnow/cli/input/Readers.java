package dev.winnow.cli.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the reader of a file. Holds what is shared by all files: options, clock, parsers. */
final class Readers {

  private final InputOptions options;
  private final EventClock clock;
  private final CsvMappings mappings;
  private final TicketPattern tickets;
  private final boolean several;
  private @Nullable ClusterHistory history;

  Readers(InputOptions options, boolean several) {
    this.several = several;
    this.options = options;
    this.clock = new EventClock(options);
    this.mappings = new CsvMappings(options.csvMapping());
    this.tickets = new TicketPattern(options, clock);
  }

  /** The format of a file, found out if it was not given. */
  InputFormat format(Source source) {
    return options.format() == InputFormat.AUTO
        ? new Detector(options, mappings).format(source)
        : options.format();
  }

  FormatReader reader(InputFormat format, Source source) {
    if (source.head().length == 0) {
      return lines(source, tickets);
    }
    return switch (format) {
      case AUTO, TICKET_LINE -> ticketLines(source);
      case JSONL -> lines(source, new JsonSignals(clock, options.zone()));
      case CSV -> new CsvItems(source, mappings, options.zone());
      case ALERTMANAGER -> new AlertmanagerItems(source, clock, options.zone());
      case NAGIOS -> lines(source, new NagiosLog(nagiosTime(source)));
      case STATUS -> statusLines(source);
      case KUBERNETES -> new ClusterItems(source, history());
    };
  }

  /** Made when it is needed: it loads many classes. */
  private ClusterHistory history() {
    ClusterHistory made = history == null ? new ClusterHistory(clock, several) : history;
    history = made;
    return made;
  }

  /** What is left to be read once all files were. */
  Optional<FormatReader> rest() {
    return Optional.ofNullable(history).filter(ClusterHistory::isWaiting).map(ClusterRest::new);
  }

  private NagiosTime nagiosTime(Source source) {
    return NagiosTime.of(options.zone(), head(source));
  }

  private FormatReader statusLines(Source source) {
    return StatusNewestFirst.fits(head(source), options.zone())
        ? new StatusNewestFirst(source.file(), source.stream(), options.zone())
        : lines(source, new StatusLog(options.zone()));
  }

  private static List<String> head(Source source) {
    return new String(source.head(), StandardCharsets.ISO_8859_1).lines().toList();
  }

  private FormatReader ticketLines(Source source) {
    return options.ticketPattern().equals(InputOptions.TICKET_PATTERN)
        ? new ZoneLines(source, clock, options.zone())
        : lines(source, tickets);
  }

  private static FormatReader lines(Source source, LineParser parser) {
    return new LineItems(source.file(), source.stream(), parser);
  }
}
