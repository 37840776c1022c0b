package dev.winnow.cli;

import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how to read inputs. */
final class InputFlags {

  @Option(
      names = "--input",
      paramLabel = "INPUT",
      converter = Converters.OfFormat.class,
      description = "${COMPLETION-CANDIDATES}. Found out for each file unless given.")
  private Optional<InputFormat> format = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      converter = Converters.OfDuration.class,
      description = "How far lines without a time are apart, such as 30s; 1m unless given.")
  private Optional<Duration> every = Optional.empty();

  @Option(
      names = "--ticket-pattern",
      paramLabel = "RE",
      description = {
        "What ticket lines look like: an RE2 expression with the group (?<name>...), and the groups"
            + " time, state and severity if there are such; other groups are labels."
      })
  private Optional<String> ticketPattern = Optional.empty();

  @Option(
      names = "--mapping",
      paramLabel = "NAME|FILE",
      description = {
        "What the columns of a CSV file or the keys of JSON bodies mean: the name of a shipped"
            + " mapping, or a YAML file."
      })
  private Optional<String> mapping = Optional.empty();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = Converters.OfZone.class,
      description = "Where times without a zone are: Europe/Berlin, +02:00; UTC unless given.")
  private Optional<ZoneId> zone = Optional.empty();

  InputFlags() {}

  /** Where people are, if it is said. */
  Optional<ZoneId> zone() {
    return zone;
  }

  /** The options, over what winnow.yaml says. */
  InputOptions over(InputOptions configured) {
    InputOptions options = configured;
    if (format.isPresent()) {
      options = options.withFormat(format.get());
    }
    if (every.isPresent()) {
      options = options.withSpacing(options.start(), every.get());
    }
    if (ticketPattern.isPresent()) {
      options = options.withTicketPattern(ticketPattern.get());
    }
    if (mapping.isPresent()) {
      options = options.withCsvMapping(mapping.get());
    }
    return zone.map(options::withZone).orElse(options);
  }
}
