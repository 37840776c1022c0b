package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.LastWords;

/**
 * What people read first of an incident, apart from its name. Immutable, safe for use by several
 * threads.
 *
 * @param chosen whether a rule has chosen it
 * @param about what is broken: the labels that tell it apart, such as {@code job=api}; possibly
 *     empty
 * @param unit the thing by which incidents of a name are counted, such as a service; possibly empty
 * @param summary what is the matter, in one line; possibly empty
 * @param dashboard where to look at it; possibly empty
 */
public record Wording(boolean chosen, String about, String unit, String summary, String dashboard) {

  private static final Wording NONE = new Wording(false, "", "", "", "");

  /** Addresses of dashboards are long, labels are not; nobody reads on. */
  private static final int LONGEST = 500;

  /**
   * Nothing that was chosen.
   *
   * @return the empty wording
   */
  public static Wording none() {
    return NONE;
  }

  /**
   * A wording, fit to be shown: each text one line, not long, no control characters, no secrets.
   *
   * @param about what is broken
   * @param unit the thing by which incidents of a name are counted
   * @param summary what is the matter
   * @param longest how many characters of the summary are kept
   * @param dashboard where to look at it
   * @return the wording
   */
  public static Wording of(
      String about, String unit, String summary, int longest, String dashboard) {
    return new Wording(
        true,
        LastWords.plain(about, LONGEST),
        LastWords.plain(unit, LONGEST),
        LastWords.plain(summary, longest),
        LastWords.plain(dashboard, LONGEST));
  }
}
