package dev.winnow.rules.settings;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Where something listens. Immutable.
 *
 * @param host a name or an address
 * @param port 1 to 65535
 */
public record Address(String host, int port) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\[([0-9a-fA-F:.]+)\\]|([^\\[\\]:\\s/@]+))(?::(\\d{1,5}))?");

  /**
   * Reads one.
   *
   * @param text such as {@code db1:5432} or {@code [::1]:53}
   * @param standard the port if it says none; 0 if it must say one
   * @throws IllegalArgumentException if it is none
   */
  static Address of(String text, int standard) {
    Matcher parts = WRITTEN.matcher(text);
    boolean right = parts.matches();
    int port = right && parts.group(3) != null ? Integer.parseInt(parts.group(3)) : standard;
    Check.that(
        right && port > 0 && port < 65536,
        "\"" + text + "\" must be a host and a port, such as db1:5432");
    return new Address(parts.group(1) == null ? parts.group(2) : parts.group(1), port);
  }
}
