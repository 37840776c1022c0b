package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.json.States;
import dev.winnow.core.state.StateType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The facts of which the engine keeps the latest state, or that it keeps once, by type and id. */
final class StateIndex {

  private final Map<Class<?>, Map<String, Fact>> states = new HashMap<>();

  StateIndex() {
    for (StateType<?> state : States.all()) {
      states.put(state.type(), new HashMap<>());
    }
  }

  void added(Fact fact) {
    Map<String, Fact> ofType = states.get(fact.getClass());
    if (ofType == null && fact instanceof Kept<?>) {
      ofType = states.computeIfAbsent(fact.getClass(), any -> new HashMap<>());
    }
    if (ofType != null) {
      ofType.put(fact.id(), fact);
    }
  }

  void removed(Fact fact) {
    Map<String, Fact> ofType = states.get(fact.getClass());
    if (ofType != null) {
      ofType.remove(fact.id(), fact);
    }
  }

  Optional<Fact> find(Class<?> type, String id) {
    return Optional.ofNullable(states.getOrDefault(type, Map.of()).get(id));
  }

  void clear() {
    states.values().forEach(Map::clear);
  }
}
