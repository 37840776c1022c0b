package dev.winnow.http;

/**
 * How connections are encrypted. Files are PEM. Immutable.
 *
 * @param certificate the file with the certificate and those that it is signed by; "" for no TLS
 * @param key the file with its key, in PKCS #8 without a password
 * @param clientCa the file with the certificates that clients' certificates must be signed by; ""
 *     if clients need none
 */
public record TlsOptions(String certificate, String key, String clientCa) {

  /**
   * Checks that what belongs together is there.
   *
   * @throws IllegalArgumentException if only one of certificate and key is named, or certificates
   *     of clients are asked for without TLS
   */
  public TlsOptions {
    if (certificate.isBlank() != key.isBlank()) {
      throw new IllegalArgumentException("TLS needs both a certificate and its key");
    }
    if (certificate.isBlank() && !clientCa.isBlank()) {
      throw new IllegalArgumentException(
          "clients can only show certificates over TLS: name a certificate and its key");
    }
  }

  /**
   * No TLS.
   *
   * @return the options
   */
  public static TlsOptions none() {
    return new TlsOptions("", "", "");
  }

  boolean isOn() {
    return !certificate.isBlank();
  }
}
