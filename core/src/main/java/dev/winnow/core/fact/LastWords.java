package dev.winnow.core.fact;

import java.util.regex.Pattern;

/**
 * What a container said at its end, or an alert says of itself, fit to be shown: one line, not
 * long, no control characters and no secrets. Stateless.
 */
public final class LastWords {

  private static final String HIDDEN = "[hidden]";

  /** What does not show, or would change how the rest is shown. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

  /** What stands after a word such as "token" in headers, JSON, YAML, options and addresses. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:token|passw(?:or)?d|passphrase|pwd|secret|credentials?|api[-_]?key"
              + "|access[-_]?key|private[-_]?key|authorization|signature|sig|cookie|session)"
              + "[\\w-]{0,20}[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?"
              + "(?:bearer\\s|basic\\s)?|(?:bearer|basic)\\s)[^\\s\"',;&]+");

  /** The password, or the token, before the host of an address. */
  private static final Pattern IN_ADDRESS = Pattern.compile("(\\w{2,20}://)[^\\s/@]{1,200}@");

  /** Keys of cloud providers, and JSON web tokens. */
  private static final Pattern KNOWN =
      Pattern.compile("(?:AKIA|ASIA)[A-Z0-9]{12,}|eyJ[\\w-]{6,}(?:\\.[\\w-]+)*|gh[pousr]_\\w{8,}");

  /** No text that one of {@link #KNOWN} matches has a shorter run of what words are made of. */
  private static final int SHORTEST_KNOWN = 9;

  private static final int SHORTEST_BLOB = 24;

  private static final int SHORTEST_KEY = 32;

  /** Digits and letters without a hyphen or a dot, longer than names and hashes in messages. */
  private static final Pattern BLOB =
      Pattern.compile("[A-Za-z0-9+/_]{" + SHORTEST_BLOB + ",}={0,2}");

  /** The same in what somebody wrote for people, where long names and paths are common. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![\\w/.-])(?=[^\\s]{0,80}[0-9])(?=[^\\s]{0,80}[a-z])(?=[^\\s]{0,80}[A-Z])"
              + "[A-Za-z0-9+/_]{"
              + SHORTEST_KEY
              + ",}={0,2}(?![\\w.-])");

  private LastWords() {}

  /**
   * A line as it may be shown.
   *
   * @param line what was said
   * @param longest how many characters of it are kept
   * @return a line without secrets; empty if nothing is to be kept
   */
  public static String of(String line, int longest) {
    String text = hidden(line, longest, BLOB, SHORTEST_BLOB);
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }

  /**
   * A text that somebody wrote for people, as it may be shown.
   *
   * @param text what was written
   * @param longest how many characters of it are kept; it ends with a whole word
   * @return a line without secrets; empty if nothing is to be kept
   */
  public static String plain(String text, int longest) {
    if (text.isEmpty()) {
      return text;
    }
    String line = hidden(text, longest, KEY, SHORTEST_KEY);
    if (line.length() <= longest) {
      return line;
    }
    int end = line.lastIndexOf(' ', longest);
    return line.substring(0, end > longest / 2 ? end : longest) + "...";
  }

  /**
   * Searches only for what there could be, as most lines have nothing of the kind. What is hidden
   * on the way makes no word longer.
   */
  private static String hidden(String line, int longest, Pattern random, int shortest) {
    // What is cut off is cut off first: it need not be searched, and a half secret is one.
    String text = line.length() > 4 * longest ? line.substring(0, 4 * longest) : line;
    Glance glance = Glance.at(text);
    if (!glance.plain()) {
      text = UNSEEN.matcher(text).replaceAll(" ").strip();
    }
    if (glance.addresses()) {
      text = IN_ADDRESS.matcher(text).replaceAll("$1" + HIDDEN + "@");
    }
    if (glance.names()) {
      text = NAMED.matcher(text).replaceAll("$1" + HIDDEN);
    }
    if (glance.longestWord() >= SHORTEST_KNOWN) {
      text = KNOWN.matcher(text).replaceAll(HIDDEN);
    }
    return glance.longestWord() < shortest ? text : random.matcher(text).replaceAll(HIDDEN);
  }
}
