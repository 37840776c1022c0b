package dev.winnow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@code winnow serve} with an empty journal on disk, and somebody to whom it sends. */
final class WinnowService extends AlertTaker {

  private static final String CONFIGURATION =
      """
      policy: {settings: "%s"}
      http: {port: %d, limits: {requestsPerSecond: 100000}}
      journal: {url: "%s", durability: %s}
      receivers:
        - {name: sink, tickets: true, webhook: {url: "%s"}}
      """;

  private WinnowService(Sink sink, Process process, AlertSender sender) {
    super(sink, process, sender);
  }

  /** Starts it and waits until it is ready. */
  static WinnowService start(String program, String durability, Path folder)
      throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(folder, "serve");
    Sink sink = Sink.start();
    int port = Sink.freePort();
    Files.writeString(own.resolve("settings.yaml"), AlertStorm.SETTINGS);
    Path config = own.resolve("serve.yaml");
    Files.writeString(
        config,
        CONFIGURATION.formatted("settings.yaml", port, "winnow.db", durability, sink.address()));
    ProcessBuilder builder = new ProcessBuilder(program, "serve", "--config", config.toString());
    builder.environment().putIfAbsent("WINNOW_JAVA_OPTS", "-Xmx4g");
    builder.redirectErrorStream(true).redirectOutput(own.resolve("serve.log").toFile());
    AlertSender sender = new AlertSender("http://127.0.0.1:" + port);
    WinnowService started = new WinnowService(sink, builder.start(), sender);
    sender.await("/ready");
    return started;
  }

  @Override
  double heap() throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asked =
        new ProcessBuilder(List.of(jcmd, process().pid() + "", "GC.class_histogram")).start();
    String text = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String total = text.lines().filter(line -> line.startsWith("Total")).findFirst().orElse("");
    return total.isEmpty() ? Double.NaN : Double.parseDouble(total.split(" +", -1)[2]);
  }
}
