package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands that watch this machine. */
class WatchHostCommandTest {

  private static final Instant START = Instant.parse("2021-09-03T08:00:00Z");

  @TempDir private Path folder;
  private int port;

  @BeforeEach
  void writesSettingsAndRules() throws IOException {
    HttpServer server = server(0);
    port = server.getAddress().getPort();
    server.stop(0);
    Files.writeString(
        folder.resolve("settings.yaml"),
        """
        thresholds:
          - {metric: memory, above: 0, clear: 0, for: 0s, alert: MemoryIsUsed, severity: critical}
        kubernetes: {tick: 20ms, saveEvery: 50ms, skew: 1d}
        host:
          name: planthost1
          prober: probe-here
          look: 10ms
          probes:
            - {name: exoticplant.plant, http: "http://127.0.0.1:%d/", every: 60s, limit: 20s}
          logs:
            - {file: "%s"}
        """
            .formatted(port, log()));
    Files.writeString(
        folder.resolve("own.drl"),
        """
        package dev.winnow.policy

        rule "An error in the log of orders is a problem"
            @Id("order-error")
        when
            LogLine( $text : text contains "Error #", source == "order_processing.log" )
        then
            insertLogical( Problem.of( "OrderError", Labels.of( "line", $text ).with( "severity", "critical" ) ) );
        end

        rule "What does not answer is a problem"
            @Id("no-answer")
        when
            Reachability( !reachable, $target : target, source == "probe-here" )
        then
            insertLogical( Problem.of( "NoAnswer", Labels.of( "target", $target ).with( "severity", "critical" ) ) );
        end
        """);
  }

  private static HttpServer server(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private Path log() {
    return folder.resolve("order_processing.log");
  }

  private void logs(String line) throws IOException {
    Files.writeString(log(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private Watching watching(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "watch",
                "--host",
                "--no-config",
                "--settings",
                folder.resolve("settings.yaml").toString(),
                "--state",
                folder.resolve("state.json").toString()));
    args.addAll(List.of(more));
    return new Watching(START, Map.of(), false, args.toArray(String[]::new));
  }

  @Test
  void whatIsMeasuredIsATicket() {
    try (Watching watching = watching()) {
      watching.says("watching the host planthost1; probes: 1, logs: 1; actions are only said");
      watching.says("not seen any more: log order_processing.log");
      watching.says("MemoryIsUsed");
      Ran ran = watching.stop();

      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).contains("planthost1").endsWith("stopped\n");
    }
  }

  @Test
  void aLogIsFollowedAndAServerTakenDown() throws IOException {
    HttpServer up = server(port);
    String policy = folder.resolve("own.drl").toString();
    try (Watching watching = watching("--policy", policy)) {
      watching.says("not seen any more: log order_processing.log");
      logs("");
      watching.says("seen again: log order_processing.log");
      logs("order 3 processed");
      Files.move(log(), folder.resolve("order_processing.log.1"));
      logs("Error Processing Order. Error #12");
      watching.says("Error #12");
      assertThat(watching.out()).doesNotContain("NoAnswer");

      up.stop(0);
      watching.time(START.plus(Duration.ofMinutes(2)));
      watching.says("NoAnswer");
      assertThat(watching.stop().code()).isZero();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void actionsAndClustersAreNotForIt() {
    Ran ran = watching("--act", "-n", "sre").stop();

    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("--host watches this machine and no cluster");
  }

  @Test
  void aStateOfAClusterIsRefused() throws IOException {
    Files.writeString(folder.resolve("state.json"), "{\"kind\":\"winnow-w");

    Ran ran = watching().stop();

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("state.json").doesNotContain("\tat ");
  }

  @Test
  void aSecretInAnAddressIsRefusedAndNotRepeated() {
    Ran ran =
        watching("--set", "host.probes=[{name: web, http: \"http://ann:hunter2@shop/\"}]").stop();

    assertThat(ran.code()).isNotZero();
    assertThat(ran.err()).contains("no user and password").doesNotContain("hunter2");
  }
}
