package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.json.States;
import dev.winnow.core.state.StateType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of which the engine keeps the latest state, or that it keeps once, by type and id. */
final class StateIndex {

  private final Map<Class<?>, Map<String, Fact>> states = new HashMap<>();

  /** Those that are told of together, by how they are told, and by their group. */
  private final Map<StateType.Feed<?, ?>, Map<String, Set<Fact>>> groups = new HashMap<>();

  private final Map<Class<?>, List<StateType.Feed<?, ?>>> grouping = new HashMap<>();

  StateIndex() {
    for (StateType<?> state : States.all()) {
      states.put(state.type(), new HashMap<>());
      state.feeds().stream().filter(feed -> feed.group().isPresent()).forEach(this::grouped);
    }
  }

  private void grouped(StateType.Feed<?, ?> feed) {
    groups.put(feed, new HashMap<>());
    grouping.computeIfAbsent(feed.state(), any -> new ArrayList<>(1)).add(feed);
  }

  void added(Fact fact) {
    Map<String, Fact> ofType = states.get(fact.getClass());
    if (ofType == null && fact instanceof Kept<?>) {
      ofType = states.computeIfAbsent(fact.getClass(), any -> new HashMap<>());
    }
    if (ofType != null) {
      ofType.put(fact.id(), fact);
      for (StateType.Feed<?, ?> feed : grouping.getOrDefault(fact.getClass(), List.of())) {
        String group = feed.groupOf(fact).orElseThrow();
        of(feed).computeIfAbsent(group, any -> new LinkedHashSet<>()).add(fact);
      }
    }
  }

  private Map<String, Set<Fact>> of(StateType.Feed<?, ?> feed) {
    return groups.getOrDefault(feed, Map.of());
  }

  void removed(Fact fact) {
    Map<String, Fact> ofType = states.get(fact.getClass());
    if (ofType != null) {
      ofType.remove(fact.id(), fact);
      for (StateType.Feed<?, ?> feed : grouping.getOrDefault(fact.getClass(), List.of())) {
        String group = feed.groupOf(fact).orElseThrow();
        of(feed).computeIfPresent(group, (any, all) -> left(all, fact));
      }
    }
  }

  private static @Nullable Set<Fact> left(Set<Fact> all, Fact fact) {
    all.remove(fact);
    return all.isEmpty() ? null : all;
  }

  /** All of a group, in the order in which they came. */
  List<Fact> group(StateType.Feed<?, ?> feed, String group) {
    return List.copyOf(of(feed).getOrDefault(group, Set.of()));
  }

  Optional<Fact> find(Class<?> type, String id) {
    return Optional.ofNullable(states.getOrDefault(type, Map.of()).get(id));
  }

  void clear() {
    states.values().forEach(Map::clear);
    groups.values().forEach(Map::clear);
  }
}
