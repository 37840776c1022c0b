package dev.winnow.http;

import dev.winnow.formats.mapping.FirstNames;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A service that listens, and a client of it. */
final class Running implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(60);

  final MemoryService service = new MemoryService();
  final HttpService http;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONG).build();

  private Running(HttpOptions options, Path folder) {
    http =
        HttpService.start(
            options,
            service,
            service,
            service,
            service,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            service::now,
            new FirstNames(),
            folder);
  }

  static Running open() {
    return with(HttpLimits.defaults());
  }

  static Running with(HttpLimits limits) {
    return of(options(List.of(), List.of(), limits), Path.of("."));
  }

  static Running of(HttpOptions options, Path folder) {
    return new Running(options, folder);
  }

  static HttpOptions options(
      List<TokenOptions> tokens, List<WebhookSecret> secrets, HttpLimits limits) {
    return new HttpOptions("127.0.0.1", 0, tokens, TlsOptions.none(), secrets, limits);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + http.port() + path);
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(LONG);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpRequest built = request.build();
      HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
      Documented.check(built.method(), built.uri().getPath(), response);
      return response;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(headed(to(path), headers));
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        headed(to(path), headers)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> json(String path, String body, String... headers) {
    return post(path, "application/json", body, headers);
  }

  private static HttpRequest.Builder headed(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    http.close();
    service.close();
  }
}
