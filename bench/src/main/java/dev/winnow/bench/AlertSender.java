package dev.winnow.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends alerts to an address as Prometheus does, over connections that are kept. */
final class AlertSender {

  private static final Set<Integer> TAKEN = Set.of(200, 202);
  private static final Set<Integer> BUSY = Set.of(429, 503);
  private static final int PATIENCE_SECONDS = 120;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  AlertSender(String address) {
    this.address = address;
  }

  /** Waits until a path of the receiver is found. */
  void await(String path) throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      try {
        if (send(HttpRequest.newBuilder(URI.create(address + path))) == 200) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException(address + " did not become ready");
  }

  /** What a path answers with. */
  String read(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Sends all of them once, one after the other; who is too busy is sent it again. */
  void take(List<String> requests) throws IOException, InterruptedException {
    for (String request : requests) {
      take(request);
    }
  }

  /** Sends them, so many a second at most; none is sent before the one before was taken. */
  void take(List<String> requests, double perSecond) throws IOException, InterruptedException {
    long start = System.nanoTime();
    for (int i = 0; i < requests.size(); i++) {
      long due = start + (long) (i * 1e9 / perSecond);
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      take(requests.get(i));
    }
  }

  private void take(String request) throws IOException, InterruptedException {
    int status = post(request);
    while (BUSY.contains(status)) {
      TimeUnit.MILLISECONDS.sleep(100);
      status = post(request);
    }
    if (!TAKEN.contains(status)) {
      throw new IOException(address + " answered with " + status);
    }
  }

  private int post(String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address + "/api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
