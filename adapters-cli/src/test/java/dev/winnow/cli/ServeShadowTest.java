package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.Wait;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winnow serve} with a policy that decides beside: the whole command. */
class ServeShadowTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Pattern LISTENING = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/)");

  @TempDir private Path folder = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();

  private Watching served(String shadow) throws IOException {
    Path config = folder.resolve("serve.yaml");
    Files.writeString(config, "http: {port: 0}\nshadow: " + shadow + "\n");
    return new Watching(START, Map.of(), false, "serve", "--config", config.toString())
        .says("signals are taken in");
  }

  private String get(Watching service, String path) {
    return send(HttpRequest.newBuilder(uri(service, path)));
  }

  private String alert(Watching service, String body) {
    return send(
        HttpRequest.newBuilder(uri(service, "api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static URI uri(Watching service, String path) {
    Matcher listening = LISTENING.matcher(service.out());
    assertThat(listening.find()).isTrue();
    return URI.create(listening.group(1) + path);
  }

  private String send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void whatItDecidesOtherwiseIsListedAndNobodyElseHearsOfIt() throws IOException {
    Files.writeString(folder.resolve("next.yaml"), "ownership: {otherwise: nightwatch}\n");
    try (Watching service = served("{settings: next.yaml, within: 0s}")) {
      service.says("a shadow policy decides beside");
      alert(service, "[{\"labels\": {\"alertname\": \"DiskFull\", \"severity\": \"critical\"}}]");
      service.says("ticket-opened");
      Wait.until(
          "the difference",
          () -> get(service, "api/v1/shadow").contains("\"how\":\"owner\",\"count\":1"));

      assertThat(get(service, "api/v1/shadow")).contains("-> nightwatch", "\"because\":[{");
      assertThat(get(service, "api/v1/tickets"))
          .contains("\"total\":1")
          .doesNotContain("nightwatch");
      assertThat(get(service, "metrics"))
          .contains("winnow_shadow_differences{how=\"owner\",of=\"ticket\"} 1.0");
      assertThat(get(service, "")).contains("Shadow policy", "ticket owner: 1");
      assertThat(service.stop().code()).isZero();
      assertThat(service.out()).doesNotContain("nightwatch", "shadow policy has stopped");
    }
  }

  @Test
  void oneWithErrorsIsSaidAndTheServiceGoesOn() throws IOException {
    Files.writeString(folder.resolve("next.drl"), "package dev.winnow.policy\n\nrule \"half\n");
    try (Watching service = served("{rules: [next.drl]}")) {
      service.says("the shadow policy is refused");
      assertThat(service.out()).contains("next.drl:3");
      assertThat(get(service, "api/v1/shadow")).contains("\"state\":\"refused\"", "next.drl:3");
      assertThat(get(service, "ready")).contains("\"status\":\"ready\"");
      alert(service, "[{\"labels\": {\"alertname\": \"DiskFull\", \"severity\": \"critical\"}}]");
      service.says("ticket-opened");
    }
  }
}
