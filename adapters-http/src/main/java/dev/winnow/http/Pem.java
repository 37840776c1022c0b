package dev.winnow.http;

import dev.winnow.text.yaml.MisplacedSetting;
import dev.winnow.text.yaml.SettingProblems;
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
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
   * @throws IllegalArgumentException if files cannot be read, or are not what they should be
   */
  static Stores stores(TlsOptions options, Path folder) {
    Path certificate = folder.resolve(options.certificate());
    Path key = folder.resolve(options.key());
    String apart =
        "the certificate %s and the key %s cannot be used together".formatted(certificate, key);
    SettingProblems problems = new SettingProblems();
    Optional<List<Certificate>> chain =
        problems.tried(() -> certificates(certificate), "certificate");
    Optional<PrivateKey> read = problems.tried(() -> key(key), "key");
    Optional<Set<Certificate>> clients =
        problems.tried(() -> clients(options.clientCa(), folder), "clientCa");
    problems.check();
    KeyStore keys = store(chain.orElseThrow(), read.orElseThrow(), apart);
    return new Stores(keys, clients.orElseThrow());
  }

  private static Set<Certificate> clients(String file, Path folder) {
    return file.isBlank() ? Set.of() : Set.copyOf(certificates(folder.resolve(file)));
  }

  private static KeyStore store(List<Certificate> chain, PrivateKey key, String apart) {
    try {
      if (!KeyPairs.isPair(key, chain.get(0).getPublicKey())) {
        throw new MisplacedSetting(
            apart + ": the key is that of another certificate", List.of("key"));
      }
      KeyStore keys = empty();
      keys.setKeyEntry("winnow", key, new char[0], chain.toArray(new Certificate[0]));
      return keys;
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

  private static List<Certificate> certificates(Path file) {
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

  private static PrivateKey key(Path file) {
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
      } catch (GeneralSecurityException e) {
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
