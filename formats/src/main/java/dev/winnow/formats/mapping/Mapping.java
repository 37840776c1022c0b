package dev.winnow.formats.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the bodies of one tool become signals. Read by {@link MappingFile}; for one thread, because
 * it compiles its expressions when they are first needed.
 */
public final class Mapping {

  private final String name;
  private final String source;
  private final ZoneId zone;
  private final List<List<Condition>> detect;
  private final Optional<Expression> items;
  private final Map<String, Expression> variables;
  private final List<State> states;

  Mapping(
      String name,
      String source,
      ZoneId zone,
      List<List<Condition>> detect,
      Optional<Expression> items,
      Map<String, Expression> variables,
      List<State> states) {
    this.name = name;
    this.source = source;
    this.zone = zone;
    this.detect = detect.stream().map(List::copyOf).toList();
    this.items = items;
    this.variables = new LinkedHashMap<>(variables);
    this.states = List.copyOf(states);
  }

  /**
   * The name by which it is known: that of its file without {@code .yaml}.
   *
   * @return a short name
   */
  public String name() {
    return name;
  }

  String source() {
    return source;
  }

  ZoneId zone() {
    return zone;
  }

  Optional<Expression> items() {
    return items;
  }

  Map<String, Expression> variables() {
    return variables;
  }

  List<State> states() {
    return states;
  }

  /** Whether it can be told by a body that it is this tool's. */
  boolean detects() {
    return !detect.isEmpty();
  }

  /** How many conditions a body fulfils to be this tool's, of the alternative with the most. */
  int fit(Map<String, Object> body) {
    return detect.stream()
        .filter(all -> all.stream().allMatch(one -> one.holds(body)))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  /** The conditions that a body lacks, of the alternative that comes nearest. */
  Optional<Near> near(Map<String, Object> body) {
    return detect.stream().map(all -> near(all, body)).max(Near.ORDER);
  }

  private Near near(List<Condition> all, Map<String, Object> body) {
    List<String> missing = new ArrayList<>();
    for (Condition one : all) {
      if (!one.holds(body)) {
        missing.add(one.toString());
      }
    }
    return new Near(name, all.size() - missing.size(), missing);
  }

  /** How near a body comes. */
  record Near(String mapping, int there, List<String> missing) {

    static final Comparator<Near> ORDER =
        Comparator.<Near>comparingDouble(
                near -> (double) near.there() / (near.there() + near.missing().size()))
            .thenComparingInt(Near::there);
  }
}
