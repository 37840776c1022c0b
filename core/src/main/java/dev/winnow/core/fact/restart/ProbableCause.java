package dev.winnow.core.fact.restart;

/**
 * A cause that a restart may have. Immutable.
 *
 * @param restart the restart's id
 * @param cause what it may be
 * @param confidence how sure that is
 * @param words what that rests on
 * @param at when that became known, in epoch milliseconds
 */
public record ProbableCause(
    String restart, RestartCause cause, Confidence confidence, String words, long at) {

  /**
   * A cause that a clue points to.
   *
   * @param clue the clue
   * @param cause what it may be
   * @param confidence how sure that is
   */
  public ProbableCause(RestartEvidence clue, RestartCause cause, Confidence confidence) {
    this(clue.restart(), cause, confidence, clue.words(), clue.at());
  }

  /**
   * A cause that probes point to that found no way to the container.
   *
   * @param unreached what they found
   * @param cause what it may be
   * @param confidence how sure that is
   */
  public ProbableCause(Unreached unreached, RestartCause cause, Confidence confidence) {
    this(unreached.restart(), cause, confidence, unreached.words(), unreached.at());
  }

  /**
   * A cause that the killing of the container points to.
   *
   * @param killed what is known of that
   * @param cause what it may be
   * @param confidence how sure that is
   */
  public ProbableCause(Killed killed, RestartCause cause, Confidence confidence) {
    this(killed.restart(), cause, confidence, killed.words(), killed.at());
  }

  /**
   * A cause that the end of the container itself points to.
   *
   * @param restart the restart
   * @param cause what it may be
   * @param confidence how sure that is
   */
  public ProbableCause(Restart restart, RestartCause cause, Confidence confidence) {
    this(restart.getId(), cause, confidence, restart.getEnd(), restart.getAt());
  }

  /**
   * The cause in short.
   *
   * @return such as {@code network, medium confidence}
   */
  public String getBrief() {
    return RestartStory.brief(cause, confidence);
  }

  /**
   * Whether this says more than another: the surer does, then the cause that explains the other.
   *
   * @param other another suspect of the same restart
   * @return true if this counts and not the other
   */
  public boolean outweighs(ProbableCause other) {
    if (confidence != other.confidence) {
      return confidence.compareTo(other.confidence) > 0;
    }
    if (cause != other.cause) {
      return cause.compareTo(other.cause) < 0;
    }
    return at != other.at ? at < other.at : words.compareTo(other.words) < 0;
  }
}
