package dev.winnow.formats;

import dev.winnow.core.PolicyException;
import dev.winnow.formats.mapping.Body;
import dev.winnow.formats.mapping.FirstNames;
import dev.winnow.formats.mapping.Mappings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mappings of JSON at hand, read when they are first needed, so that nothing else waits for
 * them. Not safe for use by several threads.
 */
final class ToolMappings {

  private static final int LOOKED_AT = 1 << 20;

  /** What only a mapping of columns says. */
  private static final Pattern OF_COLUMNS =
      Pattern.compile("(?m)^[\"']?(time|separator|missing|sort|incident)[\"']?\\s*:|when:\\s*\\{");

  /** What only a mapping of JSON says. */
  private static final Pattern OF_JSON =
      Pattern.compile(
          "(?m)^(items|let|at|startsAt|endsAt)\\s*:|^detect\\s*:\\s*(- )?\\{|when:\\s*[^{\\s]");

  private final Optional<String> given;
  private final boolean ofColumns;
  private final boolean ofJson;
  private final Instant floor;
  private final FirstNames firsts = new FirstNames();
  private @Nullable Mappings mappings;

  /** Those that are shipped, or the given ones. A name may be that of mappings of both kinds. */
  ToolMappings(InputOptions options) {
    given = options.csvMapping();
    floor = options.limits().floor();
    String name = given.orElse("");
    boolean known =
        given.isPresent() && (CsvMappings.SHIPPED.contains(name) || Mappings.isShipped(name));
    String text = given.isEmpty() || known ? "" : text(name);
    boolean columns = OF_COLUMNS.matcher(text).find();
    ofJson = known ? Mappings.isShipped(name) : !columns && OF_JSON.matcher(text).find();
    ofColumns = known ? CsvMappings.SHIPPED.contains(name) : columns;
  }

  private static String text(String path) {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      // Whoever reads it as a mapping of columns says so.
      return "";
    }
  }

  /** Whether one was given that may be for JSON. */
  boolean areGiven() {
    return given.isPresent() && (ofJson || !ofColumns);
  }

  /** The mapping that was given, if it may be of columns. */
  Optional<String> ofColumns() {
    return given.filter(name -> ofColumns || !ofJson);
  }

  /**
   * The mappings.
   *
   * @throws InputException if the given one has errors
   */
  Mappings mappings() {
    Mappings known = mappings;
    if (known == null) {
      known = areGiven() ? only(given.orElse("")) : Mappings.shipped(floor);
      mappings = known;
    }
    return known;
  }

  /** What alerts are called, for all files together. */
  FirstNames firsts() {
    return firsts;
  }

  private Mappings only(String nameOrPath) {
    try {
      return Mappings.only(nameOrPath, floor);
    } catch (PolicyException e) {
      String problems = String.join("\n", e.problems().stream().map(Object::toString).toList());
      throw new InputException("The mapping cannot be used:\n" + problems, e);
    }
  }

  /** Whether a mapping fits a value, or what its envelopes hold. */
  boolean claims(Object value) {
    return Body.of(value).stream()
        .anyMatch(body -> mappings().of(body).isPresent() || AlertmanagerBody.isOne(body));
  }

  /** Why none fits. */
  String unknown(Object value) {
    return Body.of(value).stream()
        .findFirst()
        .map(body -> mappings().unknown(body))
        .orElse("The JSON object is empty.");
  }
}
