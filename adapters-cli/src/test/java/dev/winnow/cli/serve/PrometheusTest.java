package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus itself evaluates a rule: its alert is a ticket, and its end closes it. */
class PrometheusTest {

  private static final String PROMETHEUS = "prometheus";
  private static final int LOOKS = 600;
  private static final int A_LOOK_MILLIS = 200;

  private static final String RULES =
      """
      groups:
        - name: test
          interval: 1s
          rules:
            - alert: CheckoutDown
              expr: vector(1) == %d
              labels: {severity: critical, service: checkout}
              annotations: {summary: Checkout is down}
      """;

  @TempDir private Path folder = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void itsAlertIsATicketAndItsEndClosesIt() throws IOException, InterruptedException {
    assumeTrue(Programs.find(PROMETHEUS).isPresent(), "Prometheus is not there");
    Files.writeString(folder.resolve("serve.yaml"), "http: {port: 0}\n");
    try (ServedProcess served = ServedProcess.start(folder)) {
      URI address = served.address();
      int port = freePort();
      write(1);
      Process prometheus = prometheus(address, port);
      try {
        awaits(served, "\"state\":\"open\"");
        write(2);
        send(URI.create("http://127.0.0.1:" + port + "/-/reload"));
        awaits(served, "\"state\":\"closed\"");
      } finally {
        prometheus.destroyForcibly().waitFor();
      }
      assertThat(served.terminate()).isZero();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void write(int sought) throws IOException {
    Files.writeString(folder.resolve("rules.yml"), RULES.formatted(sought));
  }

  private Process prometheus(URI winnow, int port) throws IOException {
    Files.writeString(
        folder.resolve("prometheus.yml"),
        """
        global: {evaluation_interval: 1s}
        rule_files: [rules.yml]
        alerting:
          alertmanagers:
            - static_configs: [{targets: ["%s"]}]
        """
            .formatted(winnow.getAuthority()));
    return new ProcessBuilder(
            PROMETHEUS,
            "--config.file=" + folder.resolve("prometheus.yml"),
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=127.0.0.1:" + port,
            "--rules.alert.resend-delay=2s",
            "--web.enable-lifecycle")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("prometheus.log").toFile())
        .start();
  }

  private void awaits(ServedProcess served, String state) throws InterruptedException, IOException {
    String tickets = "";
    for (int i = 0; i < LOOKS; i++) {
      tickets = served.get("/api/v1/tickets").body();
      if (tickets.contains("CheckoutDown") && tickets.contains(state)) {
        return;
      }
      served.run(A_LOOK_MILLIS);
    }
    String log = Files.readString(folder.resolve("prometheus.log"));
    throw new AssertionError("no ticket that is " + state + ": " + tickets + "\n" + log);
  }

  private void send(URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()).build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
  }
}
