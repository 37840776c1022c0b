package dev.winnow.core.engine;

import dev.winnow.core.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** What was decided and is not yet told, and, for those who ask later, what was decided before. */
final class DecisionLog {

  private final RecentHistory history;
  private List<Decision> untold = new ArrayList<>();

  DecisionLog(RecentHistory history) {
    this.history = history;
  }

  void add(List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    for (Decision decision : decisions) {
      if (!decision.ticket().isEmpty()) {
        history.decided(decision);
      }
    }
    untold.addAll(decisions);
  }

  /** What another engine had decided and not yet told: it comes first. */
  void restored(List<Decision> before) {
    untold.addAll(0, before);
  }

  List<Decision> untold() {
    return untold;
  }

  List<Decision> take() {
    if (untold.isEmpty()) {
      return List.of();
    }
    List<Decision> taken = untold;
    untold = new ArrayList<>();
    return taken;
  }
}
