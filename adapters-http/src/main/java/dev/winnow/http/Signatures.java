package dev.winnow.http;

import dev.winnow.runtime.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which endpoints take only what is signed. Immutable, safe for use by several threads. */
final class Signatures {

  private static final String PREFIX = "sha256=";

  /** How an endpoint's bodies are signed. */
  record Signed(String header, Hmac hmac) {

    /** Whether a header is the signature of a body. */
    boolean isOf(String signature, byte[] body) {
      boolean prefixed = signature.startsWith(PREFIX);
      return hmac.isOf(prefixed ? signature.substring(PREFIX.length()) : signature, body);
    }
  }

  private final Map<String, Signed> signed = new HashMap<>();

  /**
   * Reads the secrets.
   *
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  Signatures(List<WebhookSecret> secrets, Path folder) {
    for (WebhookSecret one : secrets) {
      String secret = Secret.read(folder.resolve(one.file())).reveal();
      Hmac hmac = new Hmac(secret.getBytes(StandardCharsets.UTF_8));
      signed.put(one.endpoint(), new Signed(one.header(), hmac));
    }
  }

  Optional<Signed> of(String endpoint) {
    return Optional.ofNullable(signed.get(endpoint));
  }
}
