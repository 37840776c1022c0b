package dev.winnow.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An Alertmanager of this machine, with an empty memory, and somebody to whom it sends. */
final class Alertmanager implements AutoCloseable {

  /** Its groups wait five seconds before they are sent. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(6);

  private static final Duration QUIET = Duration.ofMillis(20);
  private static final int PATIENCE_SECONDS = 120;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HttpServer sink;
  private final Process process;
  private final String address;

  private Alertmanager(HttpServer sink, Process process, String address) {
    this.sink = sink;
    this.process = process;
    this.address = address;
  }

  /** Starts it and waits until it is ready. */
  static Alertmanager start(String program, Path folder) throws IOException, InterruptedException {
    HttpServer sink = sink();
    Path config = folder.resolve("alertmanager.yml");
    String where = "http://127.0.0.1:" + sink.getAddress().getPort() + "/";
    Files.writeString(config, AlertStorm.configuration(where));
    String address = "127.0.0.1:" + freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            program,
            flag("config.file", config),
            flag("storage.path", Files.createTempDirectory(folder, "alertmanager")),
            flag("web.listen-address", address),
            flag("cluster.listen-address", ""),
            flag("log.level", "error"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("alertmanager.log").toFile());
    Alertmanager started = new Alertmanager(sink, builder.start(), "http://" + address);
    started.await();
    return started;
  }

  private static String flag(String name, Object value) {
    return "--" + name + '=' + value;
  }

  private static HttpServer sink() throws IOException {
    HttpServer sink =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sink.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    sink.start();
    return sink;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await() throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      try {
        if (send(HttpRequest.newBuilder(URI.create(address + "/-/ready"))) == 200) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("Alertmanager did not become ready");
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  /** Sends all of them once, one after the other. */
  void take(List<String> requests) throws IOException, InterruptedException {
    for (String request : requests) {
      int status =
          send(
              HttpRequest.newBuilder(URI.create(address + "/api/v2/alerts"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(request)));
      if (status != 200) {
        throw new IOException("Alertmanager answered with " + status);
      }
    }
  }

  /** Waits until it has sent what it had to send. */
  void settle() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(LONGEST_WAIT.toMillis());
    Duration before = used();
    for (int i = 0; i < PATIENCE_SECONDS; i++) {
      TimeUnit.SECONDS.sleep(1);
      Duration now = used();
      if (now.minus(before).compareTo(QUIET) <= 0) {
        return;
      }
      before = now;
    }
  }

  /** Processor time of its whole process. */
  Duration used() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    sink.stop(0);
  }
}
