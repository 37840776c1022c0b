package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When incidents are closed because nothing more is heard of them, and what is remembered beyond
 * them is forgotten. Immutable.
 *
 * @param quiet after how long
 * @param acknowledged after how long, since somebody took its ticket on
 * @param forget after how long, since it last came, a value that the policy has no word for is
 *     forgotten, and what people have said of a problem
 */
public record ReviewSettings(Duration quiet, Duration acknowledged, Duration forget) {

  /** Checks that incidents are not closed at once. */
  public ReviewSettings {
    Check.that(!quiet.isZero(), "\"quiet\" must be more than 0");
  }

  /**
   * After how long.
   *
   * @return milliseconds
   */
  public long quietMillis() {
    return quiet.toMillis();
  }

  /**
   * After how long since somebody took its ticket on.
   *
   * @return milliseconds
   */
  public long acknowledgedMillis() {
    return acknowledged.toMillis();
  }

  /**
   * After how long, for people.
   *
   * @return words such as {@code 1 day}
   */
  public String quietWords() {
    return Words.spoken(quiet);
  }
}
