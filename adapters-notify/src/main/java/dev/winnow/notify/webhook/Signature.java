package dev.winnow.notify.webhook;

import dev.winnow.runtime.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request as Standard Webhooks says (standardwebhooks.com, 1.0.0): HMAC-SHA256 of {@code
 * id.timestamp.body}. A secret that begins with {@code whsec_} is Base64 after that, any other one
 * is used as it is. Immutable.
 */
final class Signature {

  private static final String PREFIX = "whsec_";

  private final byte[] key;

  private Signature(byte[] key) {
    this.key = key;
  }

  /** The message of a failure has no part of the secret. */
  static Signature of(Secret secret) {
    String text = secret.reveal();
    if (!text.startsWith(PREFIX)) {
      return new Signature(text.getBytes(StandardCharsets.UTF_8));
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      key = new byte[0];
    }
    if (key.length == 0) {
      throw new IllegalArgumentException(
          "the secret of \"secretFile\" begins with whsec_, but is no Base64 after that");
    }
    return new Signature(key);
  }

  Map<String, String> headers(String id, Instant now, String body) {
    Map<String, String> headers = new TreeMap<>();
    String seconds = String.valueOf(now.getEpochSecond());
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", seconds);
    headers.put("webhook-signature", "v1," + mac(id + "." + seconds + "." + body));
    return headers;
  }

  private String mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
