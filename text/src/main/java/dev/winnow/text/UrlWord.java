package dev.winnow.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text from outside within an address. Stateless. */
public final class UrlWord {

  private UrlWord() {}

  /**
   * The text as one word of a path or a query, which can lead nowhere else.
   *
   * @param value any text
   * @return the text with all but letters, digits and {@code .-_*} as percent-encoded UTF-8
   */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
