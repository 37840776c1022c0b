package dev.winnow.core.language;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every policy begins with: the types that need no import, Winnow's own and times. */
public final class Prelude {

  /** The packages of the types that rules can name without an import. */
  public static final List<String> PACKAGES =
      List.of(
          "dev.winnow.core.action",
          "dev.winnow.core.fact",
          "dev.winnow.core.fact.action",
          "dev.winnow.core.fact.cluster",
          "dev.winnow.core.fact.count",
          "dev.winnow.core.fact.incident",
          "dev.winnow.core.fact.metric",
          "dev.winnow.core.fact.restart",
          "dev.winnow.core.fact.ticket",
          "dev.winnow.core.signal",
          "dev.winnow.rules.settings");

  /** The types of Java that rules can name without an import. */
  public static final List<Class<?>> TYPES = List.of(String.class, Duration.class, Instant.class);

  private Prelude() {}

  /** {@return a rule file without rules that imports them all} */
  public static String text() {
    return Stream.concat(
            PACKAGES.stream().map(name -> name + ".*"), TYPES.stream().map(Class::getName))
        .map(name -> "import " + name + "\n")
        .collect(Collectors.joining("", "package dev.winnow.policy\n\n", ""));
  }

  /**
   * The type that a name stands for where no import says otherwise.
   *
   * @param name a simple name
   * @return the type; empty if there is none of that name
   */
  public static Optional<Class<?>> find(String name) {
    for (Class<?> type : TYPES) {
      if (type.getSimpleName().equals(name)) {
        return Optional.of(type);
      }
    }
    for (String home : PACKAGES) {
      try {
        return Optional.of(Class.forName(home + "." + name, false, Prelude.class.getClassLoader()));
      } catch (ClassNotFoundException | LinkageError e) {
        // It may be in the next one.
      }
    }
    return Optional.empty();
  }
}
