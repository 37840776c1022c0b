package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The things of a topology, numbered from 0 in the order in which they are named. */
final class ThingNames {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** The number of a thing, which it is given if it has none yet. */
  int add(String name) {
    Integer known = numbers.putIfAbsent(name, names.size());
    if (known == null) {
      names.add(name);
    }
    return known == null ? names.size() - 1 : known;
  }

  /** The number of a thing; -1 if it has none. */
  int number(String name) {
    return numbers.getOrDefault(name, -1);
  }

  String name(int number) {
    return names.get(number);
  }

  int size() {
    return names.size();
  }
}
