package dev.winnow.core.signal;

import java.time.Instant;

/**
 * An adapter says how an action went. Immutable, safe for use by several threads.
 *
 * @param decision the id of the decision that asked for the action
 * @param result how it went
 * @param detail what happened, for people
 * @param at when
 * @param source where it came from, possibly empty
 */
public record ActionOutcome(
    String decision, Result result, String detail, Instant at, String source) implements Signal {

  /** How an action went. */
  public enum Result implements Worded {
    /** It was carried out, now or before. */
    DONE("done"),
    /** It was only said what would be done. */
    DRY_RUN("dry-run"),
    /** It was tried as often as is allowed, and did not work. */
    FAILED("failed"),
    /** It cannot be carried out as it is, however often it is tried. */
    REFUSED("refused");

    private final String word;

    Result(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * How an action went, in short.
   *
   * @param decision the id of the decision that asked for the action
   * @param success whether it was carried out
   * @param detail what happened, for people
   * @param at when
   * @param source where it came from, possibly empty
   */
  public ActionOutcome(String decision, boolean success, String detail, Instant at, String source) {
    this(decision, success ? Result.DONE : Result.FAILED, detail, at, source);
  }

  /**
   * Whether it was carried out.
   *
   * @return true if it is done
   */
  public boolean success() {
    return result == Result.DONE;
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public ActionOutcome takenAt(Instant when) {
    return new ActionOutcome(decision, result, detail, when, source);
  }
}
