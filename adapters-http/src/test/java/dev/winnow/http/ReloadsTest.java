package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.runtime.service.BusyException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is answered to whoever asks for a reload. */
class ReloadsTest {

  private static HttpResponse<String> reload(Running running, String... headers) {
    HttpRequest.Builder request = running.to("/api/v1/reload");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return running.send(request.POST(HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void whatRunsNowIsTold() {
    try (Running running = Running.open()) {
      running.service.reloads(
          CompletableFuture.completedFuture(new Reloaded("f00", 7, true, List.of("a \"note\""))));
      HttpResponse<String> answer = reload(running);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              """
              {"policy":"f00","rules":7,"changed":true,"notes":["a \\"note\\""]}
              """);
    }
  }

  @Test
  void errorsAreToldWithTheirPlaces() {
    try (Running running = Running.open()) {
      running.service.reloads(
          CompletableFuture.failedFuture(
              new PolicyException(
                  List.of(
                      new PolicyProblem("a.drl", 3, 5, "mend it"),
                      new PolicyProblem("serve.yaml", 0, 0, "no token")))));
      HttpResponse<String> answer = reload(running);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("goes on: 2 things are wrong")
          .contains("{\"file\":\"a.drl\",\"line\":3,\"column\":5,\"reason\":\"mend it\"}")
          .contains("{\"file\":\"serve.yaml\",\"reason\":\"no token\"}");
    }
  }

  @Test
  void whatCannotBeJustNowIsToBeAskedForAgain() {
    try (Running running = Running.open()) {
      running.service.reloads(
          CompletableFuture.failedFuture(
              new BusyException("no journal", Duration.ofSeconds(2), true)));
      HttpResponse<String> answer = reload(running);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }
  }

  @Test
  void aPageCannotAskForIt() {
    try (Running running = Running.open()) {
      HttpResponse<String> answer = reload(running, "Origin", "http://evil.example");
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }
}
