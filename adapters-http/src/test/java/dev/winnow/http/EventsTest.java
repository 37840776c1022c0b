package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Unacknowledgement;
import dev.winnow.runtime.service.Submission;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Events, signals of Winnow's own, and what people say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsTest {

  private static final String NEW = "{\"accepted\":1,\"repeated\":0}\n";
  private static final String AGAIN = "{\"accepted\":0,\"repeated\":1}\n";

  private final Running running = Running.open();

  @AfterAll
  void close() {
    running.close();
  }

  private static String event(String id, String type, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"/shop","type":"%s","data":%s}
        """
        .formatted(id, type, data);
  }

  private Submission last() {
    List<Submission> all = running.service.taken();
    return all.get(all.size() - 1);
  }

  private String posted(String path, String type, String body, String... headers) {
    HttpResponse<String> answer = running.post(path, type, body, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return answer.body();
  }

  @Test
  void anEventThatIsSentAgainIsOne() {
    String signal = "{\"name\":\"QueueFull\",\"labels\":{\"queue\":\"a\"}}";
    String one = event("1", "dev.winnow.signal", signal);
    assertThat(posted("/events", MediaType.EVENT, one)).isEqualTo(NEW);
    assertThat(posted("/events", MediaType.EVENT, one)).isEqualTo(AGAIN);
    String[] headers = {
      "ce-id", "1", "ce-source", "/shop", "ce-specversion", "1.0", "ce-type", "dev.winnow.signal"
    };
    assertThat(posted("/events", MediaType.JSON, signal, headers)).isEqualTo(AGAIN);
    String batch = "[" + one + "," + event("2", "dev.winnow.signal", signal) + "]";
    assertThat(posted("/events", MediaType.EVENTS, batch))
        .isEqualTo("{\"accepted\":1,\"repeated\":1}\n");
    assertThat(last().signal()).isInstanceOf(Alert.class);
    assertThat(last().dated()).isFalse();
  }

  @Test
  void anEventMayHoldTheBodyOfAWebhook() {
    String dated =
        event("w", "webhook", "{\"alerts\":" + IntakeTest.FIRING + "}")
            .replace("\"source\"", "\"time\":\"2026-03-02T08:59:00Z\",\"source\"");
    assertThat(posted("/events", MediaType.EVENT, dated)).isEqualTo(NEW);
    assertThat(last().dated()).isTrue();
    assertThat(last().signal().at()).isEqualTo("2026-03-02T08:59:00Z");
    assertThat(last().key()).isEqualTo("event /shop 0 w");
  }

  @Test
  void anEventWithoutItsNameIsRefused() {
    HttpResponse<String> answer =
        running.post("/events", MediaType.EVENT, "{\"specversion\":\"2\",\"source\":\"a b\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("$.id", "$.type", "$.specversion", "$.source", "$.data");
    HttpResponse<String> odd =
        running.post("/events", MediaType.EVENT, event("9", "x", "{\"a\":1}"));
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(odd.body()).contains("No mapping fits");
  }

  @Test
  void ownSignalsMayBeOneOrManyOrLines() {
    String one = "{\"name\":\"A\",\"labels\":{\"x\":\"1\"}}";
    assertThat(posted("/api/v1/signals", MediaType.JSON, one)).isEqualTo(NEW);
    String dated = "{\"name\":\"A\",\"at\":\"2026-03-02T08:00:00Z\"}";
    assertThat(posted("/api/v1/signals", MediaType.LINES, one + "\n" + dated + "\n"))
        .isEqualTo("{\"accepted\":2,\"repeated\":0}\n");
    assertThat(last().dated()).isTrue();
    HttpResponse<String> bad =
        running.json("/api/v1/signals", "[" + one + ",{\"type\":\"resolution\"},{\"nmae\":1}]");
    assertThat(bad.body()).contains("$[1].target", "$[2]").doesNotContain("$[0]");
    String[] key = {"Idempotency-Key", "run-1"};
    assertThat(posted("/api/v1/signals", MediaType.JSON, one, key)).isEqualTo(NEW);
    assertThat(posted("/api/v1/signals", MediaType.JSON, one, key)).isEqualTo(AGAIN);
    assertThat(running.json("/api/v1/signals", one, "Idempotency-Key", "a b").statusCode())
        .isEqualTo(400);
  }

  @Test
  void grafanaIsKnownByItsEndpoint() {
    String body = "{\"alerts\":[{\"status\":\"firing\",\"labels\":{\"alertname\":\"G\"}}]}";
    posted("/webhook/grafana", MediaType.JSON, body);
    assertThat(last().signal().source()).isEqualTo("grafana");
    posted("/webhook/alertmanager", MediaType.JSON, body);
    assertThat(last().signal().source()).isEqualTo("alertmanager");
  }

  @Test
  void peopleSpeakOfTickets() {
    running.json("/api/v2/alerts", IntakeTest.FIRING);
    running.service.pass(running.service.now().plusSeconds(60));
    String id = ticketId();
    String path = "/api/v1/tickets/" + id;
    assertThat(posted(path + "/acknowledge", MediaType.JSON, "{\"by\":\"ann\"}")).isEqualTo(NEW);
    posted(path + "/unacknowledge", MediaType.JSON, "{\"by\":\"ann\"}");
    assertThat(last().signal()).isInstanceOf(Unacknowledgement.class);
    posted(path + "/feedback", MediaType.JSON, "{\"by\":\"ann\",\"verdict\":\"no-action\"}");
    assertThat(last().signal()).isInstanceOf(Feedback.class);
    posted(path + "/resolve", MediaType.JSON, "{\"by\":\"ann\",\"action\":\"restarted\"}");
    Signal said = last().signal();
    assertThat(said)
        .isInstanceOfSatisfying(
            Resolution.class, one -> assertThat(one.action()).isEqualTo("restarted"));
    assertThat(running.json(path + "/acknowledge", "{}").body()).contains("$.by");
    assertThat(running.json(path + "/feedback", "{\"by\":\"a\",\"verdict\":\"x\"}").body())
        .contains("$.verdict");
    assertThat(running.json(path + "/resolve", "{\"by\":\"a\",\"who\":1}").statusCode())
        .isEqualTo(400);
    assertThat(running.json("/api/v1/tickets/T-0/resolve", "{\"by\":\"a\"}").statusCode())
        .isEqualTo(404);
  }

  private String ticketId() {
    String all = running.get("/api/v1/tickets?state=open,acknowledged&limit=1").body();
    return all.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void filtersOfTicketsAreChecked() {
    assertThat(running.get("/api/v1/tickets?state=merged").body()).contains("\"total\":0");
    assertThat(running.get("/api/v1/tickets?state=odd").statusCode()).isEqualTo(400);
    assertThat(running.get("/api/v1/tickets?limit=0").statusCode()).isEqualTo(400);
  }

  @Test
  void aSilenceNeedsAnEndAndAPerson() {
    String matchers = "\"matchers\":[\"job=api\"]";
    HttpResponse<String> bad = running.json("/api/v1/silences", "{" + matchers + "}");
    assertThat(bad.body()).contains("$.by", "$.endsAt");
    String silence = "{" + matchers + ",\"by\":\"ann\",\"duration\":\"2h\"}";
    HttpResponse<String> good = running.json("/api/v1/silences", silence);
    assertThat(good.statusCode()).as(good.body()).isEqualTo(202);
    assertThat(last().signal())
        .isInstanceOfSatisfying(
            Silence.class,
            one -> {
              assertThat(one.author()).isEqualTo("ann");
              assertThat(good.headers().firstValue("Winnow-Silence")).hasValue(one.id());
            });
    String none = "{\"matchers\":[],\"by\":\"ann\",\"duration\":\"2h\"}";
    assertThat(running.json("/api/v1/silences", none).body()).contains("matcher");
    String odd = "{\"matchers\":[\"a=~(\"],\"by\":\"ann\",\"duration\":\"2 weeks\"}";
    assertThat(running.json("/api/v1/silences", odd).body()).contains("$.duration");
  }
}
