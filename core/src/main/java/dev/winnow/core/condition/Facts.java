package dev.winnow.core.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts as they are at a moment, by kind. For one thread. */
public final class Facts {

  private final List<?> all;
  private final Map<Class<?>, List<Object>> byType = new HashMap<>();

  /**
   * Facts.
   *
   * @param all the facts, in the order in which to look at them
   */
  public Facts(List<?> all) {
    this.all = all;
  }

  /**
   * All of them.
   *
   * @return in the order in which they were given
   */
  public List<?> all() {
    return all;
  }

  List<Object> of(Class<?> type) {
    return byType.computeIfAbsent(type, this::select);
  }

  private List<Object> select(Class<?> type) {
    List<Object> chosen = new ArrayList<>();
    for (Object fact : all) {
      if (type.isInstance(fact)) {
        chosen.add(fact);
      }
    }
    return chosen;
  }
}
