package dev.winnow.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A webhook that takes each delivery once, by its key; sometimes it answers late, or says that it
 * failed: before it took something, or after.
 */
final class MoodyReceiver implements AutoCloseable {

  private static final int OK = 200;
  private static final int FAILED = 500;
  private static final int LONGEST_MILLIS = 60;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Random random;
  private final Map<String, String> taken = new ConcurrentHashMap<>();
  private final List<String> contradictions = new CopyOnWriteArrayList<>();

  MoodyReceiver(long seed) throws IOException {
    random = new Random(seed);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/hook", this::answer);
    server.start();
  }

  /** The receivers of a serve.yaml, this one alone. */
  String settings() {
    int port = server.getAddress().getPort();
    return "[{name: hook, tickets: true, webhook: {url: 'http://127.0.0.1:" + port + "/hook'}}]";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int mood = random.nextInt(20);
      if (mood == 0) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
      }
      if (mood != 1) {
        take(key, body);
      }
      exchange.sendResponseHeaders(mood == 1 || mood == 2 ? FAILED : OK, -1);
    }
  }

  private void take(String key, String body) {
    String before = taken.putIfAbsent(key, body);
    if (before != null && !before.equals(body)) {
      contradictions.add(key + ":\n" + before + "\n" + body);
    }
  }

  /** What it took, by key. */
  Map<String, String> taken() {
    return Collections.unmodifiableMap(taken);
  }

  /** What came again under the same key with something else in it. */
  List<String> contradictions() {
    return contradictions;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
