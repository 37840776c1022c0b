package dev.winnow.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104). Immutable, safe for use by several threads. */
final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Hmac(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  byte[] of(byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  String hex(byte[] message) {
    return HexFormat.of().formatHex(of(message));
  }

  /** Whether a text is that of a message, in a time that does not say how much of it. */
  boolean isOf(String hex, byte[] message) {
    try {
      return MessageDigest.isEqual(HexFormat.of().parseHex(hex.strip()), of(message));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
