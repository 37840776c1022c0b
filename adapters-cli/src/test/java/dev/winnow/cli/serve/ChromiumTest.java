package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.jdbc.JournalOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person in a browser: signs in with a token, and clicks. */
class ChromiumTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALERT =
      """
      {"name": "CheckoutDown", "labels": {"service": "checkout", "severity": "critical"}}""";

  @TempDir private Path folder = Path.of("");
  private final HttpClient http = HttpClient.newHttpClient();
  private ServedProcess served;
  private Chromium browser;

  @BeforeEach
  void start() throws Exception {
    Optional<Path> program = Programs.find("chromium", "chromium-browser", "google-chrome");
    assumeTrue(program.isPresent(), "Chromium is not there");
    Files.writeString(folder.resolve("oncall"), "a-token-of-those-on-call\n");
    Files.writeString(folder.resolve("sender"), "a-token-of-those-who-send\n");
    Files.writeString(
        folder.resolve("serve.yaml"),
        """
        http:
          port: 0
          tokens:
            - {name: oncall, file: oncall, scopes: [operate]}
            - {name: sender, file: sender, scopes: [ingest]}
        """);
    served = ServedProcess.start(folder);
    served.runUntil("it is ready", served::isReady);
    browser = new Chromium(program.get().toString(), folder.resolve("profile"));
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @Test
  void aTicketIsAcknowledgedAndSilencedByButton() throws Exception {
    HttpRequest alert =
        request("/api/v1/signals", "sender")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(ALERT))
            .build();
    assertThat(answer(alert).statusCode()).isEqualTo(202);
    served.runUntil("there is a ticket", () -> ticket().path("state").asText().equals("open"));

    signIn();
    browser.awaitText("CheckoutDown");
    browser.click("a[href^='/tickets/']");
    browser.click("form[action$='/acknowledge'] button");
    browser.awaitText("Your acknowledgement is taken down.");
    served.runUntil("it is so", () -> ticket().path("state").asText().equals("acknowledged"));
    assertThat(entries("acknowledgement")).contains("\"asha\"");

    browser.click("section.actions details summary");
    browser.click("form[action$='/silence'] button[value='2h']");
    browser.awaitText("Your silence is taken down.");
    assertThat(entries("silence")).contains("\"asha\"", "CheckoutDown");

    browser.click("p.back a");
    browser.awaitText("acknowledged");
    assertThat(served.terminate()).as(served.errors()).isZero();
  }

  /** What a browser sends after it has asked for name and password. */
  private void signIn() throws Exception {
    URI address = served.address();
    browser.open("http://asha:" + token("oncall") + "@" + address.getAuthority() + "/");
  }

  private String token(String name) throws IOException {
    return Files.readString(folder.resolve(name)).strip();
  }

  private HttpRequest.Builder request(String path, String token) throws Exception {
    return HttpRequest.newBuilder(served.address().resolve(path))
        .header("Authorization", "Bearer " + token(token));
  }

  private HttpResponse<String> answer(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode ticket() throws Exception {
    String tickets = answer(request("/api/v1/tickets", "oncall").build()).body();
    return JSON.readTree(tickets).path("tickets").path(0);
  }

  private String entries(String type) throws Exception {
    JournalOptions options = ServeFile.read(folder.resolve("serve.yaml")).journal();
    return new WrittenJournal(options)
        .column("select body from entry where type = '" + type + "'")
        .toString();
  }
}
