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

  /** What was said. */
  @Override
  public String toString() {
    return "\"" + words + "\"";
  }
}
