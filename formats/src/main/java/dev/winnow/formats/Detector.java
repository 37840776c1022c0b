package dev.winnow.formats;

import dev.winnow.core.signal.Signal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds out the format of a file from its beginning: JSON by its keys, CSV by its header, and of
 * the formats in lines the one that understands most of the first 50 lines.
 */
final class Detector {

  private static final int LINES = 50;
  private static final Pattern YAML_BEGINS =
      Pattern.compile("(- )?(apiVersion|kind|items|metadata|object|type):( .*)?");

  private final InputOptions options;
  private final Supplier<CsvMappings> mappings;
  private final ToolMappings tools;

  Detector(InputOptions options, Supplier<CsvMappings> mappings, ToolMappings tools) {
    this.options = options;
    this.mappings = mappings;
    this.tools = tools;
  }

  /**
   * The format of a file; {@link InputFormat#TICKET_LINE} if it is empty.
   *
   * @throws InputException if nothing fits
   */
  InputFormat format(Source source) {
    String head = new String(source.head(), StandardCharsets.UTF_8);
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    if (lines.isEmpty()) {
      return InputFormat.TICKET_LINE;
    }
    return json(head, source)
        .or(() -> yaml(lines))
        .or(() -> csv(source))
        .or(() -> best(lines))
        .or(() -> onlyComments(lines))
        .orElseThrow(() -> nothingFits(source, lines));
  }

  private Optional<InputFormat> json(String head, Source source) {
    JsonShape shape = new JsonShape(head);
    if (shape.isJson() && tools.areGiven()) {
      return Optional.of(InputFormat.MAPPED);
    }
    Optional<InputFormat> known = shape.format();
    if (!shape.isJson() || (known.isPresent() && shape.isCertain())) {
      return known;
    }
    JsonHead bodies = new JsonHead(head);
    if (bodies.values().stream().anyMatch(tools::claims)) {
      return Optional.of(InputFormat.MAPPED);
    }
    if (known.isEmpty() && bodies.isDocument()) {
      throw new InputException(source.file() + ": " + tools.unknown(bodies.values().get(0)));
    }
    return known;
  }

  /** What kubectl writes begins with one of few keys. */
  private static Optional<InputFormat> yaml(List<String> lines) {
    boolean begins =
        lines.stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("---"))
            .findFirst()
            .filter(line -> YAML_BEGINS.matcher(line).matches())
            .isPresent();
    return begins && lines.stream().anyMatch(line -> line.contains("apiVersion:"))
        ? Optional.of(InputFormat.KUBERNETES)
        : Optional.empty();
  }

  private Optional<InputFormat> csv(Source source) {
    return new CsvHeader(source, mappings.get()).known().isPresent() && fitsHeader(source)
        ? Optional.of(InputFormat.CSV)
        : Optional.empty();
  }

  // A mapping that is given claims files whose names say so, or whose headers have its columns.
  private boolean fitsHeader(Source source) {
    return isCsvName(source) || new CsvHeader(source, mappings.get()).hasColumns();
  }

  private static boolean isCsvName(Source source) {
    String name = source.file().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv.gz");
  }

  private Optional<InputFormat> best(List<String> lines) {
    InputFormat best = InputFormat.AUTO;
    long most = 0;
    for (Map.Entry<InputFormat, LineParser> entry : parsers(lines).entrySet()) {
      long understood = lines.stream().filter(line -> understands(entry.getValue(), line)).count();
      if (understood > most) {
        most = understood;
        best = entry.getKey();
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  private Map<InputFormat, LineParser> parsers(List<String> lines) {
    Map<InputFormat, LineParser> parsers = new LinkedHashMap<>();
    parsers.put(InputFormat.NAGIOS, new NagiosLog(NagiosTime.of(options.zone(), lines)));
    parsers.put(InputFormat.STATUS, new StatusLog(options.zone()));
    if (lines.stream().anyMatch(line -> line.contains("{"))) {
      parsers.put(InputFormat.JSONL, new JsonSignals(options.zone(), options.limits().floor()));
    }
    parsers.put(InputFormat.TICKET_LINE, new TicketPattern(options));
    return parsers;
  }

  private static boolean understands(LineParser parser, String line) {
    try {
      List<Signal> signals = parser.parse(line);
      return !signals.isEmpty();
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  private static Optional<InputFormat> onlyComments(List<String> lines) {
    return lines.stream().allMatch(line -> line.startsWith("#"))
        ? Optional.of(InputFormat.TICKET_LINE)
        : Optional.empty();
  }

  private InputException nothingFits(Source source, List<String> lines) {
    if (isCsvName(source)) {
      return new CsvHeader(source, mappings.get()).unknown();
    }
    if (NagiosSyslog.lackYear(lines)) {
      return new InputException(
          source.file()
              + " is what Nagios told syslog, whose times do not say their year. Write it before"
              + " each, as sed \"s/^/2026 /\" does.");
    }
    return new InputException(
        "The format of "
            + source.file()
            + " is not known: its beginning is not ticket-line, jsonl, csv with a known header,"
            + " alertmanager, nagios, status, kubernetes or of a tool that a mapping knows. Say what"
            + " it is with --input, or give --ticket-pattern.");
  }
}
