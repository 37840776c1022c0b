package dev.winnow.cli.output;

import java.util.ArrayList;
import java.util.List;

/** The properties in which something differs from what it was. For one thread. */
final class Changes {

  private final List<String> texts = new ArrayList<>();

  Changes of(String name, Object before, Object now) {
    if (!before.equals(now)) {
      texts.add(name + " " + shown(before) + " -> " + shown(now));
    }
    return this;
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  private static String shown(Object value) {
    return value.toString().isEmpty() ? "none" : value.toString();
  }

  @Override
  public String toString() {
    return String.join(", ", texts);
  }
}
