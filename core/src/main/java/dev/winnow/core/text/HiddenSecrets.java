package dev.winnow.core.text;

import java.util.regex.Pattern;

/** Text of other programs, fit for people: one line, not long, and without secrets. Stateless. */
public final class HiddenSecrets {

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");

  /** What the names of secrets have in them. */
  private static final String SECRET =
      "[\\w.-]{0,60}(?:token|passw(?:or)?d|passphrase|pwd|secret|credential|authorization"
          + "|(?:api|access|private|encryption)[-_]?key)[\\w.-]{0,60}";

  /** A name of that kind, as headers, JSON, YAML, options and lists of variables write it. */
  private static final String NAMED =
      "(?i)((?:\\b"
          + SECRET
          + "[\"'\\]]?\\s?[:=]\\s?"
          + "|\\bname[\"']?\\s?[:=]\\s?[\"']?"
          + SECRET
          + "[\"']?[,;]?\\s?[\"']?value[\"']?\\s?[:=]\\s?)(?:bearer\\s|basic\\s)?"
          + "|\\b(?:bearer|basic)\\s)";

  private static final Pattern QUOTED_SECRET =
      Pattern.compile(NAMED + "([\"'])(?:(?!\\2)[^\\\\]|\\\\.)+\\2");
  private static final Pattern PLAIN_SECRET =
      Pattern.compile(NAMED + "([\"']?+)(?!\\[hidden])[^\\s\",;\\]]{4,}");

  /** Who logs in where, as addresses write it. */
  private static final Pattern IN_ADDRESS = Pattern.compile("(://[^\\s/@:]{0,100}:)[^\\s/@]+@");

  /** Digits and letters without a hyphen or a dot, longer than names and hashes in messages. */
  private static final Pattern BLOB = Pattern.compile("[A-Za-z0-9+/_]{24,}={0,2}");

  private HiddenSecrets() {}

  /**
   * The text as one line.
   *
   * @param text what another program says
   * @param longest of how many characters the rest is left out
   * @return without control characters and what looks like a secret; with {@code ...} at its end if
   *     something is left out
   */
  public static String line(String text, int longest) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    line = QUOTED_SECRET.matcher(line).replaceAll("$1$2[hidden]$2");
    line = PLAIN_SECRET.matcher(line).replaceAll("$1$2[hidden]");
    line = IN_ADDRESS.matcher(line).replaceAll("$1[hidden]@");
    line = BLOB.matcher(line).replaceAll("[hidden]");
    return line.length() <= longest ? line : line.substring(0, longest) + "...";
  }
}
