package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A draft that rules complete without the rule engine: one of them after the other matches it, each
 * alone, and does nothing but change it. Immutable.
 *
 * @param draft the draft, as they have left it
 * @param followed the rules, in the order in which they did
 */
record DirectDraft(Draft draft, List<Followed> followed) {

  /** A rule, by its name, and the facts that it matched. */
  record Followed(String rule, List<Object> facts) {}

  /** Copies the list. */
  DirectDraft {
    followed = List.copyOf(followed);
  }

  /**
   * What rules make of a draft.
   *
   * @param draft of which nothing is known yet; it is of no further use if this comes to nothing
   * @return empty if that can be told by the rule engine alone; then nothing else has happened
   */
  static Optional<DirectDraft> of(Draft draft, DirectPath path) {
    List<Followed> followed = new ArrayList<>();
    Set<String> names = new HashSet<>();
    List<DirectSearch.Found> found = path.matching(draft).orElse(List.of());
    while (found.size() == 1 && follows(found.get(0), draft, names, path)) {
      followed.add(new Followed(found.get(0).form().name(), found.get(0).row().facts()));
      Optional<List<DirectSearch.Found>> next = path.matching(draft);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = next.get();
    }
    return found.isEmpty() && draft.isComplete()
        ? Optional.of(new DirectDraft(draft, followed))
        : Optional.empty();
  }

  /** A rule that matches again once it was followed is for the rule engine, and one that fails. */
  @SuppressWarnings("PMD.AvoidCatchingGenericException")
  private static boolean follows(
      DirectSearch.Found found, Draft draft, Set<String> names, DirectPath path) {
    if (!path.changesDraft(found) || !names.add(found.form().name())) {
      return false;
    }
    try {
      return DirectPath.change(found).filter(fact -> fact == draft).isPresent();
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      return false;
    }
  }
}
