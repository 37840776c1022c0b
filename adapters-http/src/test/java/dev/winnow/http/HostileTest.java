package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that nobody should send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {

  private static final String SLOW =
      "POST /api/v2/alerts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 4000000\r\n\r\n[";
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Running running =
      Running.with(new HttpLimits(10_000, 8, 4, 100, 5, 0, 64, 16, LONG, LONG, LONG));

  @AfterEach
  void nothingWasAccepted() {
    assertThat(running.service.taken()).isEmpty();
  }

  @AfterAll
  void close() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "null",
        "1",
        "\"x\"",
        "{}",
        "[1]",
        "[null]",
        "[[]]",
        "[{}]",
        "[{\"labels\":[]}]",
        "[{\"labels\":null}]",
        "[{\"labels\":{\"a\":\"1\",\"a\":\"2\"}}]",
        "[{\"labels\":{\"a\":{}}}]",
        "[{\"labels\":{\"a\":[]}}]",
        "[{\"labels\":{\"a\":\"b\"},\"startsAt\":1}]",
        "[{\"labels\":{\"a\":\"b\"},\"endsAt\":\"never\"}]",
        "[{\"labels\":{\"a\":\"b\"},\"status\":\"maybe\"}]",
        "[{\"labels\":{\"a\":\"b\"},\"generatorURL\":{}}]",
        "[{\"labels\":{\"a\":\"b\"},\"annotations\":\"x\"}]",
        "[{\"labels\":{\"a\":\"\\ud800\"}}]",
        "[{\"labels\":{\"1\":\"\",\"2\":\"\",\"3\":\"\",\"4\":\"\",\"5\":\"\"}}]",
        "[{\"labels\":{\"a\":\"b\"}}] [{\"labels\":{\"a\":\"b\"}}]",
        "[{\"labels\":{\"a\":\"b\"}},]",
        "[[[[[[[[[[[]]]]]]]]]]]",
      })
  void aBadListIsRefusedWithItsField(String body) {
    HttpResponse<String> answer = running.json("/api/v2/alerts", body);
    assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"errors\":[{\"field\":\"$");
  }

  @Test
  void tooMuchOfAnythingIsRefused() {
    String labels = "{\"labels\":{\"a\":\"%s\"}}".formatted("x".repeat(101));
    assertThat(running.json("/api/v2/alerts", "[" + labels + "]").body())
        .contains("$[0].labels.a", "at most 100");
    String six = String.join(",", java.util.Collections.nCopies(6, "{\"labels\":{\"a\":\"b\"}}"));
    assertThat(running.json("/api/v2/alerts", "[" + six + "]").body()).contains("at most 5");
    HttpResponse<String> signals = running.json("/api/v1/signals", "[" + six + "]");
    assertThat(signals.statusCode()).isEqualTo(400);
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] bytes = "[{\"labels\":{\"a\":\"?\"}}]".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte[] bad = bytes.clone();
      bad[i] = (byte) 0xff;
      HttpRequest.Builder request =
          running
              .to("/api/v2/alerts")
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(bad));
      assertThat(running.send(request).body()).contains("not UTF-8: see the byte at " + i);
    }
  }

  @Test
  void aLargeBodyIsNotReadToItsEnd() throws IOException {
    byte[] large = new byte[10_001];
    Arrays.fill(large, (byte) ' ');
    HttpRequest.Builder chunked =
        running
            .to("/api/v2/alerts")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertThat(running.send(chunked).statusCode()).isEqualTo(413);
    String announced =
        "POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cloudevents+json\r\n"
            + "Content-Length: 99999999999\r\nConnection: close\r\n\r\n";
    assertThat(Raw.send(running.http.port(), announced)).startsWith("HTTP/1.1 413");
  }

  @Test
  void aClientThatStopsSendingIsCutOff() throws IOException {
    HttpLimits limits = new HttpLimits(10_000, 8, 4, 100, 5, 0, 64, 16, SHORT, LONG, LONG);
    try (Running impatient = Running.with(limits)) {
      String half =
          "POST /api/v2/alerts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100\r\n\r\n[";
      assertThat(Raw.send(impatient.http.port(), half)).startsWith("HTTP/1.1 408");
      assertThat(Raw.send(impatient.http.port(), "GET / HT")).doesNotContain(" 200 ");
      assertThat(Raw.send(impatient.http.port(), "")).isEmpty();
    }
  }

  @Test
  void aClientThatSendsSlowlyIsCutOff() throws IOException {
    try (Running patient = Running.open();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), patient.http.port())) {
      socket.getOutputStream().write(SLOW.getBytes(StandardCharsets.UTF_8));
      while (socket.getInputStream().available() == 0) {
        socket.getOutputStream().write(' ');
        patient.service.pass(patient.service.now().plusSeconds(31));
      }
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 408".length());
      assertThat(new String(status, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 408");
    }
  }

  @Test
  void otherMediaTypesAreNotRead() {
    for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "a"}) {
      HttpResponse<String> answer = running.post("/api/v2/alerts", type, "[]");
      assertThat(answer.statusCode()).as(type).isEqualTo(415);
      assertThat(answer.body()).contains("Set Content-Type: application/json");
    }
    assertThat(
            running.post("/api/v2/alerts", "application/json; charset=latin1", "[]").statusCode())
        .isEqualTo(415);
    assertThat(running.json("/api/v2/alerts", "[]", "Content-Encoding", "gzip").statusCode())
        .isEqualTo(415);
    assertThat(running.json("/events", "{}").body()).contains("ce-id");
    assertThat(running.post("/api/v2/alerts", "application/json;charset=UTF-8", "[]").statusCode())
        .isEqualTo(202);
  }

  @Test
  void whatIsNotThereIsSaid() throws IOException {
    HttpResponse<String> nothing = running.get("/nowhere/../x");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    HttpResponse<String> method = running.get("/api/v2/alerts");
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow").orElse("")).contains("POST");
    for (String bad :
        new String[] {
          "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
          "<script> / HTTP/9.9\r\n\r\n"
        }) {
      assertThat(Raw.send(running.http.port(), bad))
          .contains("HTTP/1.1 4", "application/problem+json")
          .doesNotContain("script");
    }
    HttpResponse<String> unknown = running.get("/api/v1/tickets/%3Cb%3E");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(running.get("/tickets/%3Cb%3E").body()).doesNotContain("<b>");
  }

  @Test
  void aClientThatSendsTooOftenIsToldSo() {
    HttpLimits limits = new HttpLimits(10_000, 8, 4, 100, 5, 2, 64, 16, LONG, LONG, LONG);
    try (Running strict = Running.with(limits)) {
      assertThat(strict.get("/health").statusCode()).isEqualTo(200);
      assertThat(strict.get("/nowhere").statusCode()).isEqualTo(404);
      HttpResponse<String> third = strict.get("/health");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
      strict.service.pass(strict.service.now().plusMillis(500));
      assertThat(strict.get("/health").statusCode()).isEqualTo(200);
      assertThat(strict.get("/health").statusCode()).isEqualTo(429);
    }
  }
}
