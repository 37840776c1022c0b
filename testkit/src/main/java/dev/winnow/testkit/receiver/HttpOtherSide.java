package dev.winnow.testkit.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A real HTTP server on this machine. Where it does something wrong, it sends all back that it was
 * sent, as some servers do. Safe for use by several threads.
 */
public final class HttpOtherSide implements OtherSide {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpService service;
  private final List<HttpRequestSeen> requests = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private Function<HttpRequestSeen, HttpReply> answer;
  private volatile boolean drips;

  private HttpOtherSide(HttpServer server, HttpService service) {
    this.server = server;
    this.service = service;
    this.answer = service::answer;
  }

  /**
   * Starts a server.
   *
   * @param service what it plays
   * @return the server
   * @throws UncheckedIOException if there is no free port
   */
  public static HttpOtherSide start(HttpService service) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(any, 0);
      HttpOtherSide other = new HttpOtherSide(server, service);
      server.setExecutor(other.threads);
      server.createContext("/", other::handle);
      server.start();
      return other;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where it is.
   *
   * @return an address without a path
   */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /**
   * The requests so far.
   *
   * @return in order
   */
  public synchronized List<HttpRequestSeen> requests() {
    return List.copyOf(requests);
  }

  /**
   * Answers in another way from now on.
   *
   * @param next what to answer
   */
  public synchronized void answerWith(Function<HttpRequestSeen, HttpReply> next) {
    answer = next;
  }

  @Override
  public void begin(Fault fault) {
    switch (fault) {
      case FAILS -> answerWith(request -> HttpReply.of(500, echo(request)));
      case REJECTS -> answerWith(request -> HttpReply.of(400, echo(request)));
      case HANGS -> answerWith(this::hang);
      case DRIPS -> drips = true;
      case GONE -> server.stop(0);
    }
  }

  /**
   * All of a request.
   *
   * @param request a request
   * @return its path, headers and body
   */
  public static String echo(HttpRequestSeen request) {
    return request.path() + " " + request.headers() + "\n\u001b[2J" + request.body();
  }

  private HttpReply hang(HttpRequestSeen request) {
    awaitEnd();
    return HttpReply.of(200, "");
  }

  private void awaitEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.get(0)));
    HttpRequestSeen request =
        new HttpRequestSeen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    HttpReply reply = next(request).apply(request);
    if (drips) {
      drip(exchange, reply.status());
      return;
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** A byte now and then, as long as somebody listens. */
  private void drip(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      do {
        out.write(' ');
        out.flush();
      } while (!ended.await(20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Function<HttpRequestSeen, HttpReply> next(HttpRequestSeen request) {
    requests.add(request);
    return answer;
  }

  @Override
  public int effects() {
    return service.effects();
  }

  @Override
  public synchronized String received() {
    StringBuilder all = new StringBuilder();
    requests.forEach(request -> all.append(request.body()).append('\n'));
    return all.toString();
  }

  @Override
  public void close() {
    ended.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
