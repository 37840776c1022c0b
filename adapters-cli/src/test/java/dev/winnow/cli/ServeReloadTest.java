package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.winnow.k8s.cluster.Wait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole service reads its files again when it is asked to. */
class ServeReloadTest {

  private static final Pattern LISTENING = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
  private static final String TOKEN = "0123456789abcdef-";
  private static final String READER = "  - {name: reader, file: reader, scopes: [read]}\n";

  /** What a receiver was sent. */
  private record Heard(String id, String time, String signature, String body) {

    static Heard of(HttpExchange exchange) throws IOException {
      Headers headers = exchange.getRequestHeaders();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      return new Heard(
          headers.getFirst("webhook-id"),
          headers.getFirst("webhook-timestamp"),
          headers.getFirst("webhook-signature"),
          body);
    }

    boolean isSignedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = id + "." + time + "." + body;
        byte[] right = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return signature.equals("v1," + Base64.getEncoder().encodeToString(right));
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final Pattern RULES = Pattern.compile("(\\d+) rules of");

  private static final String OWN =
      """
      package dev.winnow.policy

      rule "What is declined is recorded"
          @Id("declined") @Answer("recorded")
      when
          Alert( name == "Declined" )
      then
      end
      """;

  @TempDir private Path folder = Path.of("");
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer receiver;
  private String address = "";

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            heard.add(Heard.of(exchange));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    receiver.start();
  }

  @AfterEach
  void end() {
    receiver.stop(0);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void config(String reader) throws IOException {
    write(
        "serve.yaml",
        """
        policy: {settings: settings.yaml, rules: [rules], look: 0s}
        http:
          port: 0
          tokens:
          - {name: boss, file: boss, scopes: [admin]}
        %sreceivers:
        - {name: hook, tickets: true, webhook: {url: "http://127.0.0.1:%d/", secretFile: hmac}}
        """
            .formatted(reader, receiver.getAddress().getPort()));
  }

  private Watching served() {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    String config = folder.resolve("serve.yaml").toString();
    Watching service =
        new Watching(now, Map.of(), false, "serve", "--config", config)
            .says("signals are taken in");
    Matcher listening = LISTENING.matcher(service.out());
    assertThat(listening.find()).isTrue();
    address = listening.group(1);
    return service;
  }

  private HttpResponse<String> ask(String method, String path, String token, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + TOKEN + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> reload(String token) {
    return ask("POST", "/api/v1/reload", token, "");
  }

  private int read(String token) {
    return ask("GET", "/api/v1/tickets", token, "").statusCode();
  }

  /** How many rules the page says that there are. */
  private int rulesOnThePage() {
    Matcher rules = RULES.matcher(ask("GET", "/", "boss", "").body());
    assertThat(rules.find()).isTrue();
    return Integer.parseInt(rules.group(1));
  }

  private void alert(String name) {
    String body = "[{\"labels\":{\"alertname\":\"%s\"}}]".formatted(name);
    assertThat(ask("POST", "/api/v2/alerts", "boss", body).statusCode()).isEqualTo(202);
  }

  private Heard heardOf(String alert) {
    Wait.until(alert, () -> heard.stream().anyMatch(one -> one.body().contains(alert)));
    return heard.stream().filter(one -> one.body().contains(alert)).findFirst().orElseThrow();
  }

  @Test
  void whatItsFilesSayNowHolds() throws IOException {
    write("settings.yaml", "{}");
    Files.createDirectory(folder.resolve("rules"));
    write("rules/none.drl", "package dev.winnow.policy\n");
    write("boss", TOKEN + "boss");
    write("reader", TOKEN + "reader");
    write("hmac", "hush-1");
    config(READER);
    try (Watching service = served()) {
      alert("BeforeIt");
      assertThat(heardOf("BeforeIt").isSignedWith("hush-1")).isTrue();
      assertThat(read("reader")).isEqualTo(200);
      assertThat(reload("reader").statusCode()).isEqualTo(403);

      write("hmac", "");
      config("");
      HttpResponse<String> refused = reload("boss");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("receiver \\\"hook\\\"", "hmac is empty");
      assertThat(read("reader")).as("nothing was changed").isEqualTo(200);

      int before = rulesOnThePage();
      write("rules/own.drl", OWN);
      write("hmac", "hush-2");
      write("settings.yaml", "engine: {lateness: 2m}");
      HttpResponse<String> done = reload("boss");
      assertThat(done.body()).contains("\"changed\":true", "\"notes\":[]");
      assertThat(read("reader")).isEqualTo(401);
      assertThat(rulesOnThePage()).isEqualTo(before + 1);
      alert("AfterIt");
      assertThat(heardOf("AfterIt").isSignedWith("hush-2")).isTrue();
      service.says("the policy was changed");
      assertThat(service.out()).doesNotContain("hush", TOKEN);
    }
  }
}
