package dev.winnow.core.engine;

import dev.winnow.core.TriageEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many joins facts wait in: each costs 112 bytes, for every fact. */
public final class Joins {

  private Joins() {}

  /** The most of a fact of each type, by the types' names. */
  public static Map<String, Integer> of(TriageEngine engine) {
    Map<String, Integer> most = new TreeMap<>();
    ((SignalEngine) engine)
        .joins()
        .forEach((fact, joins) -> most.merge(fact.getClass().getSimpleName(), joins, Math::max));
    return most;
  }

  /** For which signals rules are loaded, and how many. */
  public static String loaded(TriageEngine engine) {
    return ((SignalEngine) engine).loaded();
  }

  /** The facts of a type that there are, derived or not. */
  public static <T> List<T> facts(TriageEngine engine, Class<T> type) {
    return ((SignalEngine) engine)
        .joins().keySet().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
