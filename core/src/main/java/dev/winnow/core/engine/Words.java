package dev.winnow.core.engine;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Reasons;
import dev.winnow.core.explain.Firing;
import java.util.List;
import java.util.function.Supplier;

/** Reasons for decisions: put into words when they are read, unless they are others by then. */
final class Words {

  private Words() {}

  /** Firings as reasons, in their order. */
  static List<Because> of(List<Firing> firings) {
    List<Firing> all = List.copyOf(firings);
    return later(all, () -> all.stream().map(Firing::because).toList());
  }

  /**
   * Reasons that come of firings.
   *
   * @param firings all firings that they name
   * @param words puts them into words
   */
  static List<Because> later(List<Firing> firings, Supplier<List<Because>> words) {
    if (firings.isEmpty()) {
      return List.of();
    }
    for (Firing firing : firings) {
      if (!firing.lasts()) {
        return words.get();
      }
    }
    return Reasons.later(words);
  }
}
