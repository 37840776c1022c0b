package dev.winnow.core.fact.restart;

/**
 * A container was killed when its probes found no way to it, and nothing says that it or its node
 * was overloaded. Immutable.
 *
 * @param restart the restart's id
 * @param words what was said
 * @param at when, in epoch milliseconds
 */
public record Unreached(String restart, String words, long at) {

  /**
   * What a clue says.
   *
   * @param clue the clue
   */
  public Unreached(RestartEvidence clue) {
    this(clue.restart(), clue.words(), clue.at());
  }
}
