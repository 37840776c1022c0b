package dev.winnow.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Which keys belong together: a store takes any two, and only clients would notice. Stateless. */
final class KeyPairs {

  private static final byte[] TEXT = "winnow".getBytes(StandardCharsets.US_ASCII);

  private KeyPairs() {}

  /**
   * Whether what is signed by one is verified by the other.
   *
   * @throws GeneralSecurityException if one of them cannot be used
   */
  static boolean isPair(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
    if (!kind(secret.getAlgorithm()).equals(kind(open.getAlgorithm()))) {
      return false;
    }
    Signature signature = Signature.getInstance(kind(secret.getAlgorithm()));
    signature.initSign(secret);
    signature.update(TEXT);
    byte[] signed = signature.sign();
    signature.initVerify(open);
    signature.update(TEXT);
    return verifies(signature, signed);
  }

  /** A signature of another curve or length is not only wrong, but none. */
  private static boolean verifies(Signature signature, byte[] signed) {
    try {
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String kind(String algorithm) {
    return switch (algorithm) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> "Ed25519";
    };
  }
}
