package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a topology: what depends on what, such as {@code shop -> db, node=n1}. Immutable.
 *
 * @param thing what depends, such as {@code shop}
 * @param on on what, at least one
 */
public record DependencyLine(String thing, List<String> on) {

  private static final String ARROW = "->";

  /** Keeps its own copy. */
  public DependencyLine {
    on = List.copyOf(on);
  }

  /**
   * Reads a line.
   *
   * @param line the line; what stands behind {@code #} is a comment
   * @return what it says; empty if it says nothing
   * @throws IllegalArgumentException if it cannot be read
   */
  public static Optional<DependencyLine> parse(String line) {
    String text = withoutComment(line).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String[] sides = text.split(ARROW, -1);
    Check.that(
        sides.length == 2,
        "a line says what depends on what, as in \"shop -> db\" or \"shop -> db, node=n1\"");
    List<String> on = new ArrayList<>();
    for (String one : sides[1].split(",", -1)) {
      on.add(name(one));
    }
    return Optional.of(new DependencyLine(name(sides[0]), on));
  }

  private static String withoutComment(String line) {
    if (line.startsWith("#")) {
      return "";
    }
    int comment = line.indexOf(" #");
    return comment < 0 ? line : line.substring(0, comment);
  }

  private static String name(String text) {
    String name = text.strip();
    Check.that(
        !name.isEmpty() && !name.startsWith("=") && !name.endsWith("="),
        "a name is missing; a line is such as \"shop -> db\" or \"shop -> db, node=n1\"");
    return name;
  }
}
