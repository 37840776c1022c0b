package dev.winnow.cli.input;

import dev.winnow.cli.input.mapping.Body;
import dev.winnow.cli.input.mapping.Mappings;
import dev.winnow.core.PolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mappings of JSON at hand, read when they are first needed, so that nothing else waits for
 * them. Not safe for use by several threads.
 */
final class ToolMappings {

  /** Only a mapping of columns says which column is the time. */
  private static final Pattern OF_COLUMNS = Pattern.compile("(?m)^[\"']?time[\"']?\\s*:");

  private static final int LOOKED_AT = 1 << 20;

  private final Optional<String> given;
  private final Instant floor;
  private @Nullable Mappings mappings;

  /**
   * Those that are shipped, or the given ones, unless they are of columns. A name may be that of
   * mappings of both kinds.
   */
  ToolMappings(InputOptions options) {
    this.given = options.csvMapping().filter(ToolMappings::isOfJson);
    this.floor = options.limits().floor();
  }

  private static boolean isOfJson(String nameOrPath) {
    if (Mappings.isShipped(nameOrPath) || CsvMappings.SHIPPED.contains(nameOrPath)) {
      return Mappings.isShipped(nameOrPath);
    }
    try (InputStream in = Files.newInputStream(Path.of(nameOrPath))) {
      String text = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
      return !text.isBlank() && !OF_COLUMNS.matcher(text).find() && isMapping(text);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  private static boolean isMapping(String text) {
    return text.lines()
        .anyMatch(line -> line.matches("(detect|items|states|let|name|labels)\\s*:.*"));
  }

  /** Whether one was given. */
  boolean isGiven() {
    return given.isPresent();
  }

  /**
   * The mappings.
   *
   * @throws InputException if the given one has errors
   */
  Mappings mappings() {
    Mappings known = mappings;
    if (known == null) {
      known = given.map(this::only).orElseGet(() -> Mappings.shipped(floor));
      mappings = known;
    }
    return known;
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
    List<Body> bodies = Body.of(value);
    return bodies.isEmpty() ? "The JSON object is empty." : mappings().unknown(bodies.get(0));
  }
}
