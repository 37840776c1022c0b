package dev.winnow.core.engine;

import dev.winnow.core.decision.Because;
import dev.winnow.core.explain.Firing;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Firings as reasons, put into words only when somebody reads them. */
final class Lazy extends AbstractList<Because> implements RandomAccess {

  private final Firing[] firings;

  private Lazy(Firing[] firings) {
    this.firings = firings;
  }

  static List<Because> of(List<Firing> firings) {
    return firings.isEmpty() ? List.of() : new Lazy(firings.toArray(Firing[]::new));
  }

  @Override
  public Because get(int index) {
    return firings[index].because();
  }

  @Override
  public int size() {
    return firings.length;
  }
}
