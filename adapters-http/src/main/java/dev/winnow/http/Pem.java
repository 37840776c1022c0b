package dev.winnow.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Certificates and keys in PEM (RFC 7468). Stateless. */
final class Pem {

  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private Pem() {}

  /**
   * What connections are encrypted with.
   *
   * @param keys a certificate with its key
   * @param clients what certificates of clients must be signed by; none if clients need none
   */
  record Stores(KeyStore keys, Set<Certificate> clients) {

    void on(SslContextFactory.Server context) throws GeneralSecurityException {
      context.setKeyStore(keys);
      context.setKeyStorePassword("");
      context.setNeedClientAuth(!clients.isEmpty());
      context.setTrustStore(clients.isEmpty() ? null : trusted(clients));
    }
  }

  /**
   * Reads the files.
   *
   * @throws IllegalArgumentException if a file is not what it should be
   * @throws UncheckedIOException if a file cannot be read
   */
  static Stores stores(TlsOptions options, Path folder) {
    Path certificate = folder.resolve(options.certificate());
    Path key = folder.resolve(options.key());
    String apart =
        "the certificate %s and the key %s cannot be used together".formatted(certificate, key);
    try {
      KeyStore keys = empty();
      List<Certificate> chain = certificates(certificate);
      PrivateKey read = key(key);
      if (!KeyPairs.isPair(read, chain.get(0).getPublicKey())) {
        throw new IllegalArgumentException(apart + ": the key is that of another certificate");
      }
      keys.setKeyEntry("winnow", read, new char[0], chain.toArray(new Certificate[0]));
      boolean asks = !options.clientCa().isBlank();
      return new Stores(
          keys, asks ? Set.copyOf(certificates(folder.resolve(options.clientCa()))) : Set.of());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(apart, e);
    }
  }

  private static KeyStore trusted(Set<Certificate> certificates) throws GeneralSecurityException {
    KeyStore store = empty();
    int number = 0;
    for (Certificate one : certificates) {
      store.setCertificateEntry("ca" + number++, one);
    }
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, new char[0]);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
    return store;
  }

  private static List<Certificate> certificates(Path file) throws GeneralSecurityException {
    byte[] bytes = text(file).getBytes(StandardCharsets.UTF_8);
    try {
      List<Certificate> all =
          new ArrayList<>(
              CertificateFactory.getInstance("X.509")
                  .generateCertificates(new ByteArrayInputStream(bytes)));
      if (!all.isEmpty()) {
        return all;
      }
    } catch (java.security.cert.CertificateException e) {
      throw new IllegalArgumentException("there is no certificate in PEM in " + file, e);
    }
    throw new IllegalArgumentException("there is no certificate in PEM in " + file);
  }

  private static PrivateKey key(Path file) throws GeneralSecurityException {
    String text = text(file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          file
              + " holds no key in PKCS #8 without a password; make one with: openssl pkcs8 -topk8"
              + " -nocrypt -in KEY -out NEW");
    }
    byte[] bytes = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
      } catch (InvalidKeySpecException e) {
        // It is of another algorithm.
      }
    }
    throw new IllegalArgumentException(file + " holds a key that is not of RSA, EC or Ed25519");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be read", e);
    }
  }
}
