package dev.winnow.k8s.act;

import java.util.regex.Pattern;

/** Text of others, fit for a detail or an annotation: one line, not long, and no secrets. */
final class Wording {

  private static final int LONGEST = 300;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");

  /** What stands after a word such as "token" in headers, JSON, YAML and options. */
  private static final Pattern NAMED_SECRET =
      Pattern.compile(
          "(?i)((?:token|passw(?:or)?d|secret|api[-_]?key|authorization)\"?\\s*[:=]\\s*\"?"
              + "(?:bearer\\s+|basic\\s+)?|(?:bearer|basic)\\s+)[^\\s\",;]{4,}");

  /** Digits and letters without a hyphen or a dot, longer than names and hashes in messages. */
  private static final Pattern BLOB = Pattern.compile("[A-Za-z0-9+/_]{24,}={0,2}");

  private Wording() {}

  static String line(String text) {
    String line = CONTROL.matcher(text).replaceAll(" ").strip();
    line = NAMED_SECRET.matcher(line).replaceAll("$1[hidden]");
    line = BLOB.matcher(line).replaceAll("[hidden]");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
