package dev.winnow.core.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that are there, by the types that conditions of rules name. One thread at a time. */
final class Extents {

  private final Map<Class<?>, Extent> byType = new HashMap<>();
  private final Map<Class<?>, List<Extent>> ofFact = new HashMap<>();

  /** Nothing is there yet. */
  Extents(Iterable<DirectForm> forms) {
    for (DirectForm form : forms) {
      for (DirectStep step : form.steps()) {
        Extent extent = byType.computeIfAbsent(step.type(), type -> new Extent());
        step.key().ifPresent(extent::index);
      }
    }
  }

  void added(Object fact) {
    extents(fact).forEach(extent -> extent.add(fact));
  }

  void removed(Object fact) {
    extents(fact).forEach(extent -> extent.remove(fact));
  }

  private List<Extent> extents(Object fact) {
    return ofFact.computeIfAbsent(
        fact.getClass(),
        type ->
            byType.entrySet().stream()
                .filter(one -> one.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .toList());
  }

  /** The facts of a condition's type. */
  Extent of(DirectStep step) {
    Extent extent = byType.get(step.type());
    if (extent == null) {
      throw new IllegalStateException("no rule names " + step.type());
    }
    return extent;
  }
}
