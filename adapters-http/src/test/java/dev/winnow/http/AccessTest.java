package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what. */
class AccessTest {

  private static final String SECRET = "0123456789abcdef-";
  private static final List<String> SCOPES = List.of("ingest", "read", "operate", "admin");

  @TempDir Path folder;

  private Running running(WebhookSecret... secrets) throws IOException {
    List<TokenOptions> tokens = new java.util.ArrayList<>();
    for (String scope : SCOPES) {
      Files.writeString(folder.resolve(scope), SECRET + scope + "\n");
      tokens.add(new TokenOptions(scope + "-token", scope, List.of(scope)));
    }
    return Running.of(Running.options(tokens, List.of(secrets), HttpLimits.defaults()), folder);
  }

  private static String[] bearer(String scope) {
    return new String[] {"Authorization", "Bearer " + SECRET + scope};
  }

  private static String basic(String name, String scope) {
    String both = name + ":" + SECRET + scope;
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachTokenMayDoWhatItsScopesSay() throws IOException {
    Map<String, List<Integer>> expected =
        Map.of(
            "ingest", List.of(202, 403, 403, 403),
            "read", List.of(403, 200, 403, 403),
            "operate", List.of(403, 200, 400, 403),
            "admin", List.of(202, 200, 400, 200));
    try (Running running = running()) {
      for (String scope : SCOPES) {
        String[] token = bearer(scope);
        int in = running.json("/api/v2/alerts", IntakeTest.FIRING, token).statusCode();
        int read = running.get("/api/v1/tickets", token).statusCode();
        int operate = running.json("/api/v1/silences", "{}", token).statusCode();
        int reload = running.json("/api/v1/reload", "", token).statusCode();
        assertThat(List.of(in, read, operate, reload)).as(scope).isEqualTo(expected.get(scope));
      }
    }
  }

  @Test
  void whoMaySendAlertsMayNotSilenceThem() throws IOException {
    String silence =
        """
        {"type":"silence","id":"S","matchers":["a=b"],"endsAt":"2026-03-02T10:00:00Z",
         "startsAt":"2026-03-02T09:00:00Z"}
        """;
    String alert = "[" + silence.replaceFirst("\\{", "{\"labels\":{\"a\":\"b\"},") + "]";
    try (Running running = running()) {
      String[] ingest = bearer("ingest");
      assertThat(running.json("/api/v1/signals", silence, ingest).statusCode()).isEqualTo(403);
      assertThat(running.json("/api/v2/alerts", alert, ingest).statusCode()).isEqualTo(400);
      String[] admin = bearer("admin");
      assertThat(running.json("/api/v1/signals", silence, admin).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void whoIsNotKnownIsToldHowToBe() throws IOException {
    try (Running running = running()) {
      for (String header : List.of("Bearer nonsense", "Basic !", "Basic bm8=", "Digest x", "x")) {
        HttpResponse<String> answer = running.get("/api/v1/tickets", "Authorization", header);
        assertThat(answer.statusCode()).as(header).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).doesNotContain("nonsense", SECRET);
      }
      assertThat(running.json("/api/v2/alerts", "[]").statusCode()).isEqualTo(401);
      HttpResponse<String> page = running.get("/");
      assertThat(page.statusCode()).isEqualTo(401);
      assertThat(page.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
      assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(running.get("/health").statusCode()).isEqualTo(200);
      assertThat(running.get("/ready").body()).doesNotContain("entries");
      assertThat(running.get("/ready", bearer("read")).body()).contains("entries");
    }
  }

  @Test
  void aBrowserSignsInWithANameAndAToken() throws IOException {
    try (Running running = running()) {
      String[] read = {"Authorization", basic("ann", "read")};
      String[] operate = {"Authorization", basic("ann", "operate")};
      running.json("/api/v2/alerts", IntakeTest.FIRING, bearer("ingest"));
      running.service.pass(MemoryService.START.plusSeconds(60));
      assertThat(running.get("/", read).body()).contains("TargetDown").doesNotContain("<form");
      assertThat(running.get("/", operate).body()).contains("Acknowledge");
    }
  }

  @Test
  void aSignedWebhookNeedsItsSignature() throws IOException {
    Files.writeString(folder.resolve("secret"), "the-secret");
    try (Running running = running(new WebhookSecret("grafana", "secret", ""))) {
      String body = "{\"alerts\":" + IntakeTest.FIRING + "}";
      String right = signature("the-secret", body);
      String header = "X-Hub-Signature-256";
      String path = "/webhook/grafana";
      assertThat(running.json(path, body).statusCode()).isEqualTo(401);
      assertThat(running.json(path, body, bearer("admin")).statusCode()).isEqualTo(401);
      assertThat(running.json(path, body + " ", header, "sha256=" + right).statusCode())
          .isEqualTo(401);
      assertThat(running.json(path, body, header, "zz").statusCode()).isEqualTo(401);
      assertThat(running.json(path, body, header, right).statusCode()).isEqualTo(202);
      assertThat(running.json(path, body, header, "sha256=" + right).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void withoutTokensOnlyThisMachineIsAnswered() {
    assertThatThrownBy(
            () ->
                new HttpOptions(
                    "0.0.0.0", 0, List.of(), TlsOptions.none(), List.of(), HttpLimits.defaults()))
        .hasMessageContaining("everybody who reaches 0.0.0.0")
        .hasMessageContaining("name a token");
  }

  @Test
  void aPageOfOthersCannotReachItByItsOwnName() throws IOException {
    try (Running running = Running.open()) {
      String answer =
          Raw.send(
              running.http.port(),
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 403").contains("Without tokens");
      String here =
          Raw.send(
              running.http.port(),
              "GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n");
      assertThat(here).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aTokenThatCouldBeGuessedIsRefused() throws IOException {
    Files.writeString(folder.resolve("short"), "hunter2");
    List<TokenOptions> tokens = List.of(new TokenOptions("ops", "short", List.of("admin")));
    assertThatThrownBy(
            () -> Running.of(Running.options(tokens, List.of(), HttpLimits.defaults()), folder))
        .hasMessageContaining("ops")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void tokensThatAreReadAgainReplaceThoseBefore() throws IOException {
    try (Running running = running()) {
      List<TokenOptions> tokens =
          List.of(
              new TokenOptions("admin-token", "admin", List.of("admin")),
              new TokenOptions("new-token", "new", List.of("read")));
      HttpOptions now = Running.options(tokens, List.of(), HttpLimits.defaults());
      Files.writeString(folder.resolve("new"), "short");
      assertThatThrownBy(() -> running.http.renewal(now))
          .hasMessageContaining("new-token")
          .hasMessageContaining(folder.resolve("new").toString())
          .hasMessageNotContaining("short ");
      assertThat(running.get("/api/v1/tickets", bearer("read")).statusCode()).isEqualTo(200);

      Files.writeString(folder.resolve("new"), SECRET + "new");
      Files.writeString(folder.resolve("admin"), SECRET + "turned");
      Runnable renewal = running.http.renewal(now);
      assertThat(running.get("/api/v1/tickets", bearer("read")).statusCode()).isEqualTo(200);
      assertThat(running.get("/api/v1/tickets", bearer("new")).statusCode()).isEqualTo(401);
      renewal.run();
      assertThat(running.get("/api/v1/tickets", bearer("read")).statusCode()).isEqualTo(401);
      assertThat(running.get("/api/v1/tickets", bearer("admin")).statusCode()).isEqualTo(401);
      assertThat(running.get("/api/v1/tickets", bearer("turned")).statusCode()).isEqualTo(200);
      assertThat(running.get("/api/v1/tickets", bearer("new")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void secretsOfWebhooksAreReadAgain() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the-secret");
    WebhookSecret grafana = new WebhookSecret("grafana", "secret", "");
    try (Running running = running(grafana)) {
      String body = "{\"alerts\":" + IntakeTest.FIRING + "}";
      String before = signature("the-secret", body);
      String after = signature("another-one", body);
      assertThat(signed(running, body, before)).isEqualTo(202);
      Files.writeString(secret, "another-one");
      running
          .http
          .renewal(Running.options(List.of(), List.of(grafana), HttpLimits.defaults()))
          .run();
      assertThat(signed(running, body, before)).isEqualTo(401);
      assertThat(signed(running, body, after)).isEqualTo(202);
    }
  }

  private static String signature(String secret, String body) {
    Hmac hmac = new Hmac(secret.getBytes(StandardCharsets.UTF_8));
    return hmac.hex(body.getBytes(StandardCharsets.UTF_8));
  }

  private static int signed(Running running, String body, String signature) {
    return running.json("/webhook/grafana", body, "X-Hub-Signature-256", signature).statusCode();
  }

  @Test
  void nothingThatIsReadAgainOpensItToEverybody() throws IOException {
    Files.writeString(folder.resolve("read"), SECRET + "read");
    List<TokenOptions> tokens = List.of(new TokenOptions("reader", "read", List.of("read")));
    HttpOptions open = Running.options(List.of(), List.of(), HttpLimits.defaults());
    HttpOptions wide =
        new HttpOptions("0.0.0.0", 0, tokens, TlsOptions.none(), List.of(), HttpLimits.defaults());
    try (Running running = Running.of(wide, folder)) {
      assertThatThrownBy(() -> running.http.renewal(open))
          .hasMessageContaining("everybody who reaches 0.0.0.0");
    }
  }

  @Test
  void answersTellBrowsersWhatNotToDo() {
    try (Running running = Running.open()) {
      for (String path : List.of("/", "/health", "/nowhere", "/style.css")) {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
            .as(path)
            .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
      }
    }
  }
}
