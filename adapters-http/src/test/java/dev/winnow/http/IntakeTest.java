package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import dev.winnow.runtime.service.BusyException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signals over real sockets. */
class IntakeTest {

  /** As Prometheus 2.53 and 3.x post it: no status, an end in the future while it fires. */
  static final String FIRING =
      """
      [{"annotations":{"summary":"instance down"},"endsAt":"2026-03-02T09:04:00.000Z",
        "startsAt":"2026-03-02T08:59:30.123Z","generatorURL":"http://prom:9090/graph?g0.expr=up",
        "labels":{"alertname":"TargetDown","instance":"a:9100","job":"api","severity":"critical"}}]
      """;

  private static final String RESOLVED = FIRING.replace("09:04:00.000Z", "08:59:59.000Z");

  private final Running running = Running.open();

  @AfterEach
  void close() {
    running.close();
  }

  private Alert alert(int number) {
    return (Alert) running.service.taken().get(number).signal();
  }

  @Test
  void whatPrometheusPostsOpensATicketAndResolvesIt() {
    HttpResponse<String> answer = running.json("/api/v2/alerts", FIRING);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.body()).isEqualToIgnoringWhitespace("{\"accepted\":1,\"repeated\":0}");
    assertThat(alert(0).firing()).isTrue();
    assertThat(alert(0).at()).isEqualTo(MemoryService.START);
    assertThat(running.service.taken().get(0).dated()).isFalse();
    running.json("/api/v2/alerts", RESOLVED);
    assertThat(alert(1).firing()).isFalse();
    running.service.pass(MemoryService.START.plusSeconds(60));
    assertThat(running.get("/api/v1/tickets").body()).contains("TargetDown");
  }

  @Test
  void oneBadAlertAndNothingIsAccepted() {
    String bad =
        """
        [{"labels":{"alertname":"A"}},{"labels":{"a":{}},"startsAt":"soon"},{"labels":{}}]
        """;
    HttpResponse<String> answer = running.json("/api/v2/alerts", bad);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("$[1].labels.a", "$[1].startsAt", "$[2].labels", "\"reason\"", "Nothing was");
    assertThat(running.service.taken()).isEmpty();
  }

  @Test
  void underPressureSendersAreToldWhenToComeAgain() {
    BusyException full = new BusyException("The queue is full.", Duration.ofSeconds(3), false);
    running.service.busy(Optional.of(full));
    HttpResponse<String> answer = running.json("/api/v2/alerts", FIRING);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    BusyException broken = new BusyException("The disk is full.", Duration.ofSeconds(9), true);
    running.service.busy(Optional.of(broken));
    assertThat(running.json("/api/v2/alerts", FIRING).statusCode()).isEqualTo(503);
    assertThat(running.get("/").statusCode()).isEqualTo(503);
  }

  @Test
  void whatWasAskedBeforeItStopsIsAnswered() throws Exception {
    CompletableFuture<Void> written = new CompletableFuture<>();
    running.service.slow(written);
    int port = running.http.port();
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> running.json("/api/v2/alerts", FIRING));
    while (running.service.taken().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(answer.isDone()).as("it waits for the journal").isFalse();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(running.http::close);
    while (Raw.isListening(port)) {
      Thread.onSpinWait();
    }
    written.complete(null);
    assertThat(answer.get().statusCode()).isEqualTo(202);
    closed.get();
  }
}
