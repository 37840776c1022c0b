package dev.winnow.http;

import dev.winnow.runtime.Secret;
import dev.winnow.text.yaml.SettingProblems;
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
   * @throws IllegalArgumentException if files cannot be read
   */
  Signatures(List<WebhookSecret> secrets, Path folder) {
    SettingProblems problems = new SettingProblems();
    for (int i = 0; i < secrets.size(); i++) {
      WebhookSecret one = secrets.get(i);
      problems
          .tried(() -> read(one, folder), "webhookSecrets", String.valueOf(i), "file")
          .ifPresent(read -> signed.put(one.endpoint(), read));
    }
    problems.check();
  }

  private static Signed read(WebhookSecret one, Path folder) {
    String secret = Secret.read(folder.resolve(one.file())).reveal();
    return new Signed(one.header(), new Hmac(secret.getBytes(StandardCharsets.UTF_8)));
  }

  Optional<Signed> of(String endpoint) {
    return Optional.ofNullable(signed.get(endpoint));
  }
}
