package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident of PagerDuty is retitled while Winnow is started again: its end is its end. */
class KeptNamesTest {

  private static final String TOLD =
      """
      {"specversion": "1.0", "id": "%1$s", "source": "/pagerduty", "type": "com.pagerduty", "data":
      {"event": {"event_type": "incident.%1$s", "occurred_at": "2026-01-02T10:0%2$d:00Z", "data": {
        "id": "Q7", "number": 37, "status": "%3$s", "created_at": "2026-01-02T10:05:00Z",
        "title": "%4$s", "service": {"summary": "Checkout"}, "urgency": "high"}}}}
      """;

  @TempDir private Path folder = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void anIncidentThatIsRetitledAfterARestartIsTheSame() throws Exception {
    Files.writeString(folder.resolve("serve.yaml"), "http: {port: 0}\n");
    try (ServedProcess served = ServedProcess.start(folder)) {
      tell(served, TOLD.formatted("triggered", 5, "triggered", "Checkout is down"));
      assertThat(served.terminate()).isZero();
    }
    try (ServedProcess served = ServedProcess.start(folder)) {
      tell(served, TOLD.formatted("priority_updated", 6, "triggered", "Payment is down"));
      tell(served, TOLD.formatted("resolved", 7, "resolved", "Payment is down"));
      assertThat(served.get("/api/v1/tickets").body())
          .contains("Checkout is down", "\"state\":\"closed\"")
          .doesNotContain("\"title\":\"Payment is down\"", "\"state\":\"open\"");
      assertThat(served.terminate()).isZero();
    }
  }

  private void tell(ServedProcess served, String body) throws Exception {
    served.runUntil("it takes signals in", served::isReady);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.address() + "/events"))
            .header("Content-Type", "application/cloudevents+json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(202);
  }
}
