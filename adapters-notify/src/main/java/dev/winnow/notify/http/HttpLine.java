package dev.winnow.notify.http;

import dev.winnow.notify.text.Hidden;
import dev.winnow.runtime.delivery.DeliveryResult.Rejected;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The way of one receiver to its service. Redirects are not followed, bodies are read up to a
 * bound, and what is said of failures has no secret. Safe for use by several threads.
 */
public final class HttpLine {

  /** Far more than an answer, or a page of issues, has. */
  private static final int LONGEST_ANSWER = 8 * 1024 * 1024;

  private final HttpClient client;
  private final InstantSource clock;
  private final Duration timeout;
  private final Hidden hidden;

  /**
   * A way.
   *
   * @param client the client; must not follow redirects
   * @param clock what dates of the service are compared with
   * @param timeout how long a request may take, until the last byte of its answer
   * @param hidden what must not be shown
   */
  public HttpLine(HttpClient client, InstantSource clock, Duration timeout, Hidden hidden) {
    this.client = client;
    this.clock = clock;
    this.timeout = timeout;
    this.hidden = hidden;
  }

  /**
   * A client for all receivers.
   *
   * @param connect how long it may take to be connected
   * @return the client
   */
  public static HttpClient client(Duration connect) {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(connect)
        .build();
  }

  /**
   * Sends a request.
   *
   * @param method such as {@code POST}
   * @param to where to
   * @param headers further headers
   * @param body the body; empty for none
   * @return an answer of success
   * @throws Undelivered if there is none
   * @throws InterruptedException if the thread is to end
   */
  public HttpAnswer send(String method, URI to, Map<String, String> headers, String body)
      throws Undelivered, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(to).header("User-Agent", "winnow");
    headers.forEach(request::header);
    if (body.isEmpty()) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.method(method, HttpRequest.BodyPublishers.ofString(body));
    }
    return judged(to.getHost(), exchange(to.getHost(), request.build()));
  }

  private HttpResponse<String> exchange(String host, HttpRequest request)
      throws Undelivered, InterruptedException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw retryable(host + " did not answer within " + timeout.toMillis() + " ms", "");
    } catch (ExecutionException e) {
      throw retryable(host + " " + trouble(e.getCause()), "");
    } finally {
      answer.cancel(true);
    }
  }

  private String trouble(@Nullable Throwable error) {
    if (error instanceof HttpTimeoutException) {
      return "could not be reached in time";
    }
    if (error instanceof ConnectException) {
      return "could not be reached: no such host, or the connection was refused";
    }
    if (error instanceof SSLException) {
      return "could not be talked to safely: " + hidden.excerpt(String.valueOf(error.getMessage()));
    }
    String kind = error == null ? "" : " (" + error.getClass().getSimpleName() + ")";
    return "broke the connection off" + kind;
  }

  private HttpAnswer judged(String host, HttpResponse<String> answer) throws Undelivered {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return new HttpAnswer(status, answer.body());
    }
    String excerpt = hidden.excerpt(answer.body());
    String why = host + " answered " + status + (excerpt.isEmpty() ? "" : ": " + excerpt);
    String after = answer.headers().firstValue("Retry-After").orElse("");
    if (mayPass(status) || (status == 403 && !after.isEmpty())) {
      throw retryable(why, after);
    }
    String hint = status / 100 == 3 ? " (a redirect, which is not followed; correct the URL)" : "";
    throw Undelivered.of(new Rejected(why + hint));
  }

  /** GitHub says 403 to those who are too fast, but then also for how long. */
  private static boolean mayPass(int status) {
    return status == 408 || status == 425 || status == 429 || status / 100 == 5;
  }

  private Undelivered retryable(String why, String after) {
    Optional<Duration> wait = RetryAfter.parse(after, clock.instant());
    return Undelivered.of(new Retryable(why, wait));
  }
}
