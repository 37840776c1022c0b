package dev.winnow.core.language;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment at the head of a rule file says of all its rules: {@code // Owner: sre. Runbook:
 * docs/policies.md#dedup}. A rule that says otherwise itself is an exception.
 */
public final class FileHead {

  private static final Pattern SAID = Pattern.compile("\\b(Owner|Runbook): *(\\S*[^\\s.,;])");

  private FileHead() {}

  /**
   * Reads the comment lines that a file begins with.
   *
   * @param text the whole file
   * @return what it says of {@code Owner} and {@code Runbook}, as far as it does
   */
  public static Map<String, String> of(String text) {
    Map<String, String> said = new TreeMap<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.stripLeading().startsWith("//")) {
        break;
      }
      Matcher found = SAID.matcher(line);
      while (found.find()) {
        said.put(found.group(1), found.group(2));
      }
    }
    return said;
  }
}
