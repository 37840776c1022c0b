package dev.winnow.http;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Tells forms of our pages from those of others: a cookie that other sites' forms do not send, and
 * a field that only this process can have made for it. Safe for use by several threads.
 */
final class Csrf {

  /** The field of the forms. */
  static final String FIELD = "csrf";

  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Hmac hmac;
  private final String cookie;
  private final String attributes;

  Csrf(boolean tls) {
    hmac = new Hmac(bytes(BYTES * 2));
    cookie = tls ? "__Host-winnow-csrf" : "winnow-csrf";
    attributes = "; Path=/; HttpOnly; SameSite=Strict" + (tls ? "; Secure" : "");
  }

  /**
   * What a page with forms needs.
   *
   * @param field what its forms send back
   * @param header the cookie to set; empty if the browser has one
   */
  record Ticket(String field, Optional<String> header) {

    Reply on(Reply reply) {
      return header.map(value -> reply.with("Set-Cookie", value)).orElse(reply);
    }
  }

  Ticket ticket(Call call) {
    Optional<String> known = call.cookie(cookie).filter(Csrf::isOurs);
    String value = known.orElseGet(() -> HexFormat.of().formatHex(bytes(BYTES)));
    Optional<String> header =
        known.isPresent() ? Optional.empty() : Optional.of(cookie + "=" + value + attributes);
    return new Ticket(field(value, call), header);
  }

  /**
   * Looks at a form.
   *
   * @throws Problem if it is not of a page of ours
   */
  void check(Call call, Map<String, String> form) {
    String value = call.cookie(cookie).orElse("");
    byte[] message = message(value, call);
    if (!isOurs(value) || !hmac.isOf(form.getOrDefault(FIELD, ""), message)) {
      throw Problem.of(
          403,
          "This form is too old, or not of this service: go back, reload the page, try again.");
    }
  }

  private String field(String value, Call call) {
    return hmac.hex(message(value, call));
  }

  private static byte[] message(String value, Call call) {
    return (value + " " + call.caller().name()).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOurs(String value) {
    return value.matches("[0-9a-f]{32}");
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
