package dev.winnow.core.condition;

/** Hears what a search finds. */
public interface MatchObserver {

  /**
   * A condition was looked at; all before it held.
   *
   * @param part the condition
   * @param held whether it held
   * @param match the facts so far, the one in question included; valid during the call only
   */
  void tried(ConditionPart part, boolean held, Match match);

  /**
   * All conditions hold.
   *
   * @param match the facts; valid during the call only
   */
  default void complete(Match match) {}
}
