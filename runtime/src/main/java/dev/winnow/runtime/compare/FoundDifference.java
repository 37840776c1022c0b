package dev.winnow.runtime.compare;

import dev.winnow.core.decision.Because;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A difference between a policy that acts and one beside it. Immutable.
 *
 * @param at when it was certain
 * @param difference what it is: the policy that acts is what was before, the one beside is now
 * @param live what the policy that acts decided; empty if nothing of that kind
 * @param shadow what the other one decided; empty if nothing of that kind
 */
public record FoundDifference(
    Instant at, Difference difference, Optional<Decided> live, Optional<Decided> shadow) {

  /**
   * What one of them decided.
   *
   * @param ticket the id of its ticket
   * @param because why; empty for a ticket that was there when the comparison began
   */
  public record Decided(String ticket, List<Because> because) {
    /** Keeps its own copy of the reasons. */
    public Decided {
      because = List.copyOf(because);
    }
  }

  /**
   * As what it is counted.
   *
   * @return one kind, or one for each property that is otherwise
   */
  public List<DifferenceKind> kinds() {
    String of = difference.of();
    return switch (difference.change()) {
      case LOST -> List.of(new DifferenceKind(of, "only-live"));
      case GAINED -> List.of(new DifferenceKind(of, "only-shadow"));
      case CHANGED ->
          difference.properties().stream()
              .map(name -> new DifferenceKind(of, name.replace(' ', '-')))
              .toList();
    };
  }
}
