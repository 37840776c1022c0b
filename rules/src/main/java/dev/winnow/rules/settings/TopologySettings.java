package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What depends on what. Immutable.
 *
 * @param edges lines such as {@code shop -> db, node=n1}: what depends on what
 * @param file a file with more such lines, beside the settings file; empty for none
 * @param things the kinds of things, from what depends to what it depends on
 * @param labels the kinds on which a thing depends if its alert has their labels
 * @param depth through how many others a thing may depend on another
 * @param before how long before its symptom a milder cause may have begun
 * @param after how long after its symptom a cause may have begun
 */
public record TopologySettings(
    List<String> edges,
    String file,
    List<ThingRow> things,
    List<String> labels,
    int depth,
    Duration before,
    Duration after) {

  /** Checks that all can be read. */
  public TopologySettings {
    edges = List.copyOf(edges);
    things = List.copyOf(things);
    labels = List.copyOf(labels);
    Check.that(depth > 0, "\"depth\" must be more than 0");
    Check.that(!things.isEmpty(), "\"things\" must have a row at least");
    Set<String> kinds = new HashSet<>();
    for (ThingRow row : things) {
      Check.that(kinds.add(row.kind()), "\"things\" has two rows of the kind " + row.kind());
    }
    for (String kind : labels) {
      Check.that(
          kinds.contains(kind),
          "\"labels\" names \"" + kind + "\", which is not one of \"things\": " + kinds(things));
    }
    for (int number = 0; number < edges.size(); number++) {
      check(number + 1, edges.get(number), things, !labels.isEmpty());
    }
  }

  private static String kinds(List<ThingRow> things) {
    return String.join(", ", things.stream().map(ThingRow::kind).toList());
  }

  private static void check(int number, String edge, List<ThingRow> things, boolean ordered) {
    try {
      Optional<DependencyLine> line = DependencyLine.parse(edge);
      if (line.isPresent()) {
        int rank = rank(line.get().thing(), things);
        for (String on : line.get().on()) {
          int below = rank(on, things);
          Check.that(
              !ordered || rank <= below,
              "with \"labels\", a thing must not depend on one of a kind that stands before its own"
                  + " in \"things\": each could explain the other");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line " + number + " of \"edges\" cannot be read: " + e.getMessage(), e);
    }
  }

  private static int rank(String name, List<ThingRow> things) {
    String kind = kindOf(name, things);
    return things.stream().map(ThingRow::kind).toList().indexOf(kind);
  }

  private static String kindOf(String name, List<ThingRow> things) {
    int sign = name.indexOf('=');
    if (sign < 0) {
      return things.get(0).kind();
    }
    String kind = name.substring(0, sign);
    Check.that(
        things.stream().anyMatch(row -> row.kind().equals(kind)),
        "there is no kind of things \""
            + kind
            + "\"; they are: "
            + kinds(things)
            + " (see \"things\")");
    return kind;
  }

  /** The thing that a line names: with its kind. */
  String thing(String name) {
    return name.indexOf('=') < 0 ? kindOf(name, things) + "=" + name : name;
  }
}
