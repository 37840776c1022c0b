package dev.winnow.core.fact.restart;

/**
 * A container was ended from outside: what is said of its probes may explain that. Immutable.
 *
 * @param restart the restart's id
 * @param probe whether its probe is known to have had it killed
 * @param words what that rests on
 * @param at when that was said, in epoch milliseconds
 */
public record Killed(String restart, boolean probe, String words, long at) {

  /**
   * A container that was killed, as its end says.
   *
   * @param restart the restart
   */
  public Killed(Restart restart) {
    this(restart.getId(), false, restart.getEnd(), restart.getAt());
  }

  /**
   * A container that its probe had killed.
   *
   * @param clue what says so
   */
  public Killed(RestartEvidence clue) {
    this(clue.restart(), true, clue.words(), clue.at());
  }
}
