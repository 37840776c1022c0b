package dev.winnow.runtime.service;

import dev.winnow.core.signal.Worded;
import dev.winnow.runtime.compare.DifferenceKind;
import dev.winnow.runtime.compare.FoundDifference;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How it stands with the policy beside. Immutable.
 *
 * @param state what it does
 * @param why why it has stopped, or was not begun; empty if it decides
 * @param policy the hash of the policy; empty if it was not begun
 * @param since from when on it was given what the first policy was given
 * @param until until when it has decided; what came afterwards is not compared yet
 * @param entries how many entries it has decided on
 * @param waiting how many entries wait for it
 * @param failures the rules of it that failed, in sentences
 * @param counts how many differences were found, by kind
 * @param latest the differences that were found last, the latest first
 */
public record ShadowStanding(
    State state,
    String why,
    String policy,
    Instant since,
    Instant until,
    long entries,
    int waiting,
    List<String> failures,
    Map<DifferenceKind, Long> counts,
    List<FoundDifference> latest) {

  /** What the policy beside does. */
  public enum State implements Worded {
    /** It takes over what the first policy knows. */
    STARTING("starting"),
    /** It decides. */
    RUNNING("running"),
    /** It was too slow and decides no more. */
    BEHIND("behind"),
    /** It has failed and decides no more. */
    FAILED("failed"),
    /** It has errors and was not begun. */
    REFUSED("refused");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps its own copies of the lists. */
  public ShadowStanding {
    failures = List.copyOf(failures);
    latest = List.copyOf(latest);
  }

  /**
   * Of a policy that cannot decide.
   *
   * @param why what is wrong with it
   * @return how it stands
   */
  public static ShadowStanding refused(String why) {
    return new ShadowStanding(
        State.REFUSED, why, "", Instant.EPOCH, Instant.EPOCH, 0, 0, List.of(), Map.of(), List.of());
  }

  /**
   * Whether what it says is of all that the first policy was given since it began.
   *
   * @return false if it has stopped, or was not begun
   */
  public boolean isWhole() {
    return state == State.STARTING || state == State.RUNNING;
  }
}
