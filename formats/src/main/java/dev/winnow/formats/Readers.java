package dev.winnow.formats;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the readers of files. Holds what is shared by all files: options, clock, parsers. */
final class Readers {

  private final InputOptions options;
  private final EventClock clock;
  private final ToolMappings tools;
  private final TicketPattern tickets;
  private final boolean several;
  private final Notices notices = new Notices();
  private final SharedTexts texts = new SharedTexts();
  private @Nullable CsvMappings mappings;
  private @Nullable ClusterHistory history;
  private boolean released;

  Readers(InputOptions options, boolean several) {
    this.several = several;
    this.options = options;
    this.clock = new EventClock(options);
    this.tools = new ToolMappings(options);
    this.tickets = new TicketPattern(options);
  }

  /** Gives times where nothing says any. */
  EventClock clock() {
    return clock;
  }

  /** What people should know. */
  Notices notices() {
    return notices;
  }

  /** Made when they are needed: what is given may be for JSON. */
  private CsvMappings mappings() {
    CsvMappings made = mappings == null ? new CsvMappings(tools.ofColumns()) : mappings;
    mappings = made;
    return made;
  }

  /** The format of a file, found out if it was not given. */
  InputFormat format(Source source) {
    return options.format() == InputFormat.AUTO
        ? new Detector(options, this::mappings, tools).format(source)
        : options.format();
  }

  FormatReader reader(InputFormat format, Source source) {
    if (source.head().length == 0) {
      return lines(source, tickets);
    }
    return switch (format) {
      case AUTO, TICKET_LINE -> ticketLines(source);
      case JSONL -> lines(source, new JsonSignals(options.zone(), options.limits().floor()));
      case CSV -> sharing(new CsvItems(source, mappings(), options.zone()));
      case ALERTMANAGER -> sharing(new AlertmanagerItems(source, options, notices));
      case NAGIOS -> lines(source, new NagiosLog(nagiosTime(source)));
      case STATUS -> statusLines(source);
      case KUBERNETES -> new ClusterItems(source, history());
      case MAPPED -> sharing(new MappedItems(source, tools, options));
    };
  }

  /**
   * One lane a file; the files of Kubernetes share one.
   *
   * @param last whether no more files come
   */
  List<Lane> lanes(List<InputFile> files, boolean last) {
    List<Lane> lanes = new ArrayList<>();
    List<InputFile> cluster =
        files.stream().filter(file -> file.format() == InputFormat.KUBERNETES).toList();
    for (InputFile file : files) {
      if (file.format() != InputFormat.KUBERNETES) {
        lanes.add(new FileLane(file, options, clock));
      } else if (file == cluster.get(0)) {
        lanes.add(new ClusterLane(cluster, last ? this::rest : () -> null));
      }
    }
    if (last && cluster.isEmpty() && history != null) {
      lanes.add(new ClusterLane(cluster, this::rest));
    }
    return lanes;
  }

  /** Made when it is needed: it loads many classes. */
  private ClusterHistory history() {
    ClusterHistory made =
        history == null ? new ClusterHistory(new EventClock(options), several, notices) : history;
    history = made;
    return made;
  }

  /** What lists of Kubernetes hold, once no more lists come. */
  private @Nullable Item rest() {
    ClusterHistory from = history;
    if (from == null) {
      return null;
    }
    if (!released) {
      released = true;
      from.release();
    }
    return from.next();
  }

  /** How many objects of Kubernetes said nothing new. */
  long skipped() {
    return history == null ? 0 : history.skipped();
  }

  /** Until when what is recorded of a cluster goes; empty if there is nothing of it. */
  Optional<Instant> ended() {
    return Optional.ofNullable(history).flatMap(ClusterHistory::ended);
  }

  private NagiosTime nagiosTime(Source source) {
    return NagiosTime.of(options.zone(), head(source));
  }

  private FormatReader statusLines(Source source) {
    return StatusNewestFirst.fits(head(source), options.zone())
        ? sharing(new StatusNewestFirst(source.file(), source.stream(), options.zone()))
        : lines(source, new StatusLog(options.zone()));
  }

  private static List<String> head(Source source) {
    return new String(source.head(), StandardCharsets.ISO_8859_1).lines().toList();
  }

  private FormatReader ticketLines(Source source) {
    return options.ticketPattern().equals(InputOptions.TICKET_PATTERN)
        ? new ZoneLines(source, options.zone(), texts)
        : lines(source, tickets);
  }

  private FormatReader lines(Source source, LineParser parser) {
    return sharing(new LineItems(source.file(), source.stream(), parser));
  }

  private FormatReader sharing(FormatReader reader) {
    return new SharingReader(reader, texts);
  }
}
