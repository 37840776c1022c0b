package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * When an action has helped, and what follows if it has not. Immutable.
 *
 * @param actions what is expected of which action in what time
 * @param answer in what time an adapter must report how an action went
 * @param unhelpful after how many actions that did not help nothing more is done to a target
 * @param within in what time that many must not have helped; after it, the target is acted on again
 * @param severity how severe it is that an action did not help
 */
public record VerifySettings(
    List<Verification> actions, Duration answer, int unhelpful, Duration within, String severity) {

  private static final int MOST = 1000;

  /** Checks that it can be counted, and that no action is there twice. */
  public VerifySettings {
    Check.that(!within.isZero(), "\"within\" must be more than 0");
    Check.that(unhelpful > 0 && unhelpful <= MOST, "\"unhelpful\" must be 1 to " + MOST);
    HashSet<String> names = new HashSet<>();
    for (Verification one : actions) {
      Check.that(names.add(one.action()), "\"" + one.action() + "\" is there twice");
    }
  }

  /**
   * In what time an adapter must report how an action went.
   *
   * @return milliseconds
   */
  public long answerMillis() {
    return answer.toMillis();
  }
}
