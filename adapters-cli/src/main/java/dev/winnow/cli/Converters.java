package dev.winnow.cli;

import dev.winnow.cli.output.LinePlace;
import dev.winnow.formats.InputFormat;
import dev.winnow.text.yaml.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options. */
final class Converters {

  private Converters() {}

  /** {@code 30s}, {@code 1h30m}. */
  static final class OfDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      return Durations.parse(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + value + "' is not a duration such as 30s or 1h"));
    }
  }

  /** {@code 2024-04-08T06:14:32Z}; without a zone it is UTC. */
  static final class OfTime implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      try {
        return OffsetDateTime.parse(value).toInstant();
      } catch (DateTimeException e) {
        return withoutZone(value);
      }
    }

    private static Instant withoutZone(String value) {
      try {
        return LocalDateTime.parse(value.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is not a time such as 2024-04-08T06:14:32Z");
      }
    }
  }

  /** {@code Europe/Berlin}, {@code +02:00}. */
  static final class OfZone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
      try {
        return ZoneId.of(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'" + value + "' is not a time zone such as Europe/Berlin or +02:00");
      }
    }
  }

  /** {@code 12}, {@code tickets.log:12}. */
  static final class OfLine implements ITypeConverter<LinePlace> {
    @Override
    public LinePlace convert(String value) {
      int colon = value.lastIndexOf(':');
      try {
        return new LinePlace(
            value.substring(0, Math.max(0, colon)), Long.parseLong(value.substring(colon + 1)));
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "'" + value + "' is not a line such as 12 or tickets.log:12");
      }
    }
  }

  /** The word of an input format. */
  static final class OfFormat implements ITypeConverter<InputFormat> {
    @Override
    public InputFormat convert(String value) {
      try {
        return InputFormat.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** The word of a source of alerts. */
  static final class OfSource implements ITypeConverter<StarterKind> {
    @Override
    public StarterKind convert(String value) {
      return Stream.of(StarterKind.values())
          .filter(kind -> kind.toString().equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + value + "' is not one of " + List.of(StarterKind.values())));
    }
  }
}
