package dev.winnow.cli.input;

/** Makes the reader of a file. Holds what is shared by all files: options, clock, parsers. */
final class Readers {

  private final InputOptions options;
  private final EventClock clock;
  private final CsvMappings mappings;
  private final TicketPattern tickets;

  Readers(InputOptions options) {
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
      case NAGIOS -> lines(source, new NagiosLog());
      case STATUS -> lines(source, new StatusLog(options.zone()));
    };
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
