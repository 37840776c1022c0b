package dev.winnow.core.fact.restart;

/**
 * A cause that a restart may have. Immutable.
 *
 * @param restart the restart's id
 * @param cause what it may be
 * @param confidence how sure that is
 * @param words what that rests on
 * @param at when that became known, in epoch milliseconds
 * @param because why it points there, as a sentence; possibly empty
 */
public record ProbableCause(
    String restart,
    RestartCause cause,
    Confidence confidence,
    String words,
    long at,
    String because) {

  /**
   * A cause that a clue points to.
   *
   * @param clue the clue
   * @param cause what it may be
   * @param confidence how sure that is
   * @param because why it points there, as a sentence
   */
  public ProbableCause(
      RestartEvidence clue, RestartCause cause, Confidence confidence, String because) {
    this(clue.restart(), cause, confidence, clue.words(), clue.at(), because);
  }

  /**
   * A cause that the end of the container itself points to.
   *
   * @param restart the restart
   * @param cause what it may be
   * @param confidence how sure that is
   */
  public ProbableCause(Restart restart, RestartCause cause, Confidence confidence) {
    this(
        restart.getId(),
        cause,
        cause == RestartCause.UNKNOWN ? Confidence.LOW : confidence,
        cause == RestartCause.UNKNOWN ? "there is no evidence" : restart.getEnd(),
        restart.getAt(),
        "");
  }

  /**
   * From when on it counts if no other says more: what is certain as soon as the instant is
   * complete, all else once the evidence had its time.
   *
   * @param ended when the container ended, in epoch milliseconds
   * @param wait for how long evidence is awaited, in milliseconds
   * @return in epoch milliseconds
   */
  public long countsFrom(long ended, long wait) {
    long latest = ended + wait;
    return confidence == Confidence.HIGH ? Math.min(latest, Math.max(ended, at) + 1) : latest;
  }

  /** {@return the cause in short, as far as anything is known; otherwise empty} */
  public String getLeaning() {
    return cause == RestartCause.UNKNOWN ? "" : getBrief();
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

  /** What it may be, how sure that is, and why. */
  @Override
  public String toString() {
    String why = because.isEmpty() ? "" : ": " + because;
    return "cause " + getBrief() + why + " (" + words + ")";
  }
}
