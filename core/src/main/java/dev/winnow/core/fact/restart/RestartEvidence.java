package dev.winnow.core.fact.restart;

/**
 * A piece of evidence is about a restart. Immutable.
 *
 * @param restart the restart's id
 * @param sign what the evidence says
 * @param own whether the container itself said so
 * @param words what was said
 * @param at when, in epoch milliseconds
 */
public record RestartEvidence(String restart, Indicator sign, boolean own, String words, long at) {

  /**
   * What a piece of evidence is to a restart.
   *
   * @param restart the restart
   * @param evidence the evidence
   */
  public RestartEvidence(Restart restart, Evidence evidence) {
    this(restart.getId(), evidence.sign(), evidence.own(), evidence.words(), evidence.at());
  }

  /**
   * What a clue means together with others.
   *
   * @param clue the clue
   * @param sign what it means then
   */
  public RestartEvidence(RestartEvidence clue, Indicator sign) {
    this(clue, sign, clue.at);
  }

  /**
   * What a clue means together with others that take their time.
   *
   * @param clue the clue
   * @param sign what it means then
   * @param at from when on that is known, in epoch milliseconds
   */
  public RestartEvidence(RestartEvidence clue, Indicator sign, long at) {
    this(clue.restart, sign, clue.own, clue.words, at);
  }

  /** What was said. */
  @Override
  public String toString() {
    return "\"" + words + "\"";
  }
}
