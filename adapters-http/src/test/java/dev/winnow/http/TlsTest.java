package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that nobody reads along, from those who may. */
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  @BeforeEach
  void makeCertificates() throws Exception {
    make("server");
    make("client");
  }

  private void make(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-validity",
                "3650")
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = store(name);
    Key key = keys.getKey(name, PASSWORD);
    pem(name + ".key", "PRIVATE KEY", key.getEncoded());
    pem(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
  }

  private void pem(String file, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder().encodeToString(bytes);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  private KeyStore store(String name) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private HttpClient client(boolean certificate) throws Exception {
    return client(certificate, "server");
  }

  private HttpClient client(boolean certificate, String server) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry(server, store(server).getCertificate(server));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(certificate ? store("client") : null, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }

  private Running running(String clientCa) {
    return Running.of(options(clientCa), folder);
  }

  private static HttpOptions options(String clientCa) {
    TlsOptions tls = new TlsOptions("server.crt", "server.key", clientCa);
    return new HttpOptions("127.0.0.1", 0, List.of(), tls, List.of(), HttpLimits.defaults());
  }

  private static HttpResponse<String> get(HttpClient client, Running running) throws Exception {
    URI uri = URI.create("https://127.0.0.1:" + running.http.port() + "/");
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aPageComesEncrypted() throws Exception {
    try (Running running = running("")) {
      HttpResponse<String> page = get(client(false), running);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("__Host-winnow-csrf=")
          .contains("; Secure");
    }
  }

  @Test
  void onlyWhoShowsACertificateIsAnswered() throws Exception {
    try (Running running = running("client.crt")) {
      assertThat(get(client(true), running).statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> get(client(false), running)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFileThatIsNotWhatItShouldBeIsNamed() throws Exception {
    Files.writeString(folder.resolve("server.key"), "nothing");
    assertThatThrownBy(() -> running("")).hasMessageContaining("openssl pkcs8");
    Files.delete(folder.resolve("server.crt"));
    assertThatThrownBy(() -> running("")).hasMessageContaining("server.crt");
  }

  private void replace(String name, String by) throws IOException {
    for (String kind : List.of(".crt", ".key")) {
      Files.copy(
          folder.resolve(by + kind),
          folder.resolve(name + kind),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void aCertificateIsReadAgainAndConnectionsStay() throws Exception {
    make("next");
    try (Running running = running("");
        KeptConnection before =
            new KeptConnection(running.http.port(), client(false).sslContext())) {
      assertThat(before.get("/health")).startsWith("HTTP/1.1 200");
      replace("server", "next");
      running.http.renewal(options("")).run();

      assertThat(before.get("/health")).as("goes on").startsWith("HTTP/1.1 200");
      assertThat(get(client(false, "next"), running).statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> get(client(false), running)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aCertificateThatIsBrokenIsRefusedWithItsPlaceAndTheOneBeforeGoesOn() throws Exception {
    try (Running running = running("")) {
      make("next");
      Files.copy(
          folder.resolve("next.crt"),
          folder.resolve("server.crt"),
          StandardCopyOption.REPLACE_EXISTING);
      assertThatThrownBy(() -> running.http.renewal(options("")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(folder.resolve("server.key").toString())
          .hasMessageContaining("the key is that of another certificate");
      Files.writeString(folder.resolve("server.crt"), "-----BEGIN CERTIFICATE-----\nMII");
      assertThatThrownBy(() -> running.http.renewal(options("")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(folder.resolve("server.crt").toString());
      assertThat(get(client(false), running).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoIsTrustedNoMoreMustConnectAgainAndCannot() throws Exception {
    make("other");
    try (Running running = running("client.crt");
        KeptConnection before =
            new KeptConnection(running.http.port(), client(true).sslContext())) {
      assertThat(before.get("/")).startsWith("HTTP/1.1 200");
      running.http.renewal(options("client.crt")).run();
      assertThat(before.get("/")).as("nothing was changed").startsWith("HTTP/1.1 200");

      running.http.renewal(options("other.crt")).run();
      assertThat(before.get("/"))
          .startsWith("HTTP/1.1 503")
          .contains("Connection: close", "connect again");
      assertThatThrownBy(() -> get(client(true), running)).isInstanceOf(IOException.class);
    }
  }
}
