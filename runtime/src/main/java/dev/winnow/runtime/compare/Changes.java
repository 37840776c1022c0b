package dev.winnow.runtime.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The properties in which something differs from what it was. For one thread. */
final class Changes {

  private final Map<String, String> texts = new LinkedHashMap<>();

  Changes of(String name, Object before, Object now) {
    if (!before.equals(now)) {
      texts.put(name, name + " " + shown(before) + " -> " + shown(now));
    }
    return this;
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Their names, in order. */
  List<String> names() {
    return List.copyOf(texts.keySet());
  }

  /** Those of all but some names. */
  Changes without(Set<String> names) {
    Set<String> others = new HashSet<>(texts.keySet());
    others.removeAll(names);
    return only(others);
  }

  /** Those of some names alone. */
  Changes only(Set<String> names) {
    Changes some = new Changes();
    texts.forEach(
        (name, text) -> {
          if (names.contains(name)) {
            some.texts.put(name, text);
          }
        });
    return some;
  }

  private static String shown(Object value) {
    return value.toString().isEmpty() ? "none" : value.toString();
  }

  @Override
  public String toString() {
    return String.join(", ", texts.values());
  }
}
