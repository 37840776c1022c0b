package dev.winnow.formats.mapping;

import dev.winnow.core.PolicyException;
import dev.winnow.text.yaml.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mappings at hand: those that are shipped, or only those that are given. Shipped ones are read
 * when the first body is asked about. For one thread.
 */
public final class Mappings {

  private static final String YAML = ".yaml";

  private final Map<String, Mapping> shipped = new LinkedHashMap<>();
  private final List<Mapping> given;
  private final Instant floor;

  private Mappings(List<Mapping> given, Instant floor) {
    this.given = List.copyOf(given);
    this.floor = floor;
  }

  /**
   * The shipped mappings.
   *
   * @param floor what is before this is no time
   * @return all of them
   */
  public static Mappings shipped(Instant floor) {
    return new Mappings(List.of(), floor);
  }

  /**
   * Only some mappings, for every body.
   *
   * @param nameOrPath the name of a shipped one, the name of a tool ({@code pagerduty} for all
   *     {@code pagerduty-...}), or the path of a YAML file
   * @param floor what is before this is no time
   * @return those
   * @throws PolicyException if the file cannot be read or has errors, each with its line
   */
  public static Mappings only(String nameOrPath, Instant floor) {
    List<Mapping> shipped = named(nameOrPath).stream().map(Mappings::read).toList();
    return new Mappings(shipped.isEmpty() ? List.of(file(Path.of(nameOrPath))) : shipped, floor);
  }

  /**
   * Whether this is the name of a shipped mapping, or of a tool that has some.
   *
   * @param name the name
   * @return true if it is
   */
  public static boolean isShipped(String name) {
    return !named(name).isEmpty();
  }

  private static List<String> named(String name) {
    return names().stream().filter(one -> one.equals(name) || one.startsWith(name + "-")).toList();
  }

  /**
   * A mapping of a file.
   *
   * @param path a YAML file
   * @return the mapping
   * @throws PolicyException if the file cannot be read or has errors, each with its line
   */
  static Mapping file(Path path) {
    String name = String.valueOf(path.getFileName());
    String plain = name.endsWith(YAML) ? name.substring(0, name.length() - YAML.length()) : name;
    return MappingFile.read(plain, path.toString(), TextFile.read(path), true);
  }

  /**
   * The names of the shipped mappings.
   *
   * @return in the order of the alphabet
   */
  public static List<String> names() {
    return resource("shipped.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  /** A shipped mapping. */
  static Mapping read(String name) {
    return MappingFile.read(name, name + YAML, resource(name + YAML), false);
  }

  private static String resource(String name) {
    try (InputStream in = Mappings.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the shipped " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the shipped " + name + " cannot be read", e);
    }
  }

  private List<Mapping> all() {
    if (!given.isEmpty()) {
      return given;
    }
    if (shipped.isEmpty()) {
      names().forEach(name -> shipped.put(name, read(name)));
    }
    return List.copyOf(shipped.values());
  }

  /**
   * The mapping of a body: the only one, or the one of which most conditions are met.
   *
   * @param body a body
   * @return the mapping; empty if none fits
   */
  public Optional<Mapping> of(Body body) {
    if (given.size() == 1) {
      return Optional.of(given.get(0));
    }
    Mapping best = null;
    int most = 0;
    for (Mapping mapping : all()) {
      int fit = mapping.fit(body.content());
      if (fit > most) {
        most = fit;
        best = mapping;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * What a body says by its mapping.
   *
   * @param body a body
   * @param firsts what the alerts of earlier bodies are called
   * @return signals and what could not become one; one refusal if no mapping fits
   */
  public List<Mapped> translate(Body body, FirstNames firsts) {
    return of(body)
        .map(mapping -> new Translation(mapping, body, floor, firsts).all())
        .orElseGet(() -> List.of(new Mapped.Refused(unknown(body), false)));
  }

  /**
   * Why no mapping fits a body.
   *
   * @param body a body
   * @return a sentence or two that name the nearest mapping and what the body lacks for it
   */
  public String unknown(Body body) {
    String nearest =
        all().stream()
            .flatMap(mapping -> mapping.near(body.content()).stream())
            .filter(near -> near.there() > 0)
            .max(Mapping.Near.ORDER)
            .map(
                near ->
                    " The nearest is "
                        + near.mapping()
                        + ", for which it lacks "
                        + String.join(", ", near.missing())
                        + ".")
            .orElse("");
    return "No mapping fits this body (its keys: "
        + Shown.of(String.join(", ", body.content().keySet()))
        + ")."
        + nearest
        + " docs/mappings.md shows how to write one for --mapping FILE.";
  }
}
