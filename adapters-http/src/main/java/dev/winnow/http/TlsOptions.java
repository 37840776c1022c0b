package dev.winnow.http;

import dev.winnow.text.yaml.SettingProblem;
import dev.winnow.text.yaml.SettingProblems;

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
    new SettingProblems()
        .that(
            certificate.isBlank() == key.isBlank(),
            SettingProblem.at("TLS needs both a certificate and its key"))
        .that(
            !certificate.isBlank() || clientCa.isBlank(),
            SettingProblem.at(
                "clients can only show certificates over TLS: name a certificate and its key",
                "clientCa"))
        .check();
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
