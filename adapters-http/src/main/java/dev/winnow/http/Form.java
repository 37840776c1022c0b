package dev.winnow.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form (URL Standard, 5.1). Stateless. */
final class Form {

  private Form() {}

  /**
   * Reads a form.
   *
   * @throws Problem if it is none
   */
  static Map<String, String> of(Call call) {
    Map<String, String> fields = new HashMap<>();
    String text = new String(call.body(), StandardCharsets.UTF_8);
    for (String pair : text.split("&", 100)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.faulty("$", "The form is not encoded as forms are.");
    }
  }
}
