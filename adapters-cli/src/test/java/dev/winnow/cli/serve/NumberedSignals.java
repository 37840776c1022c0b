package dev.winnow.cli.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends numbered signals, and again with the same key whatever was not said to be accepted. Safe
 * for use by several threads.
 */
final class NumberedSignals {

  private static final int ACCEPTED = 202;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger next = new AtomicInteger();
  private final Deque<Integer> unanswered = new ConcurrentLinkedDeque<>();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<Integer> refused = ConcurrentHashMap.newKeySet();

  /** Sends one; whether the service can still be reached. */
  boolean send(URI address) throws InterruptedException {
    Integer again = unanswered.poll();
    return send(address, again == null ? next.getAndIncrement() : again);
  }

  /** Sends one to the first of several that accepts it; whether one did. */
  boolean sendToOneOf(List<URI> addresses) throws InterruptedException {
    Integer again = unanswered.poll();
    int number = again == null ? next.getAndIncrement() : again;
    for (URI address : addresses) {
      if (send(address, number) && accepted.contains(key(number))) {
        unanswered.remove(number);
        return true;
      }
    }
    return false;
  }

  /** Sends again what has no answer yet; whether all have one now. */
  boolean sendUnanswered(URI address) throws InterruptedException {
    for (Integer one = unanswered.poll(); one != null; one = unanswered.poll()) {
      if (!send(address, one)) {
        return false;
      }
    }
    return true;
  }

  private boolean send(URI address, int number) throws InterruptedException {
    try {
      int code = post(address, number).statusCode();
      if (code == ACCEPTED) {
        accepted.add(key(number));
      } else {
        unanswered.add(number);
        refused.add(code);
      }
      return true;
    } catch (IOException e) {
      unanswered.add(number);
      return false;
    }
  }

  /** Sends one to a service that takes nothing in, and again later. */
  HttpResponse<String> post(URI address) throws IOException, InterruptedException {
    int number = next.getAndIncrement();
    unanswered.add(number);
    return post(address, number);
  }

  private HttpResponse<String> post(URI address, int number)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/v1/signals"))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key(number))
            .POST(HttpRequest.BodyPublishers.ofString(body(number)))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String key(int number) {
    return "n" + number;
  }

  /** Some repeat, some resolve the one before; the most are new. */
  private static String body(int number) {
    int about = number % 5 == 4 || number % 7 == 6 ? number - 1 : number;
    String status = number % 5 == 4 ? "resolved" : "firing";
    return """
        {"name":"Crash%d","status":"%s","labels":{"instance":"i%d","namespace":"n%d",\
        "severity":"%s"},"annotations":{"summary":"number %d"}}"""
        .formatted(
            about % 11, status, about, about % 17, about % 3 == 0 ? "critical" : "warning", number);
  }

  /** The keys of those that were said to be accepted. */
  Set<String> accepted() {
    return accepted;
  }

  /** How many there are. */
  int sent() {
    return next.get();
  }

  /** With which codes others were answered. */
  Set<Integer> refused() {
    return refused;
  }
}
