package dev.winnow.notify.pager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.notify.JsonText;
import dev.winnow.notify.TestReceivers;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.HttpReceiverKit;
import dev.winnow.testkit.receiver.HttpReply;
import dev.winnow.testkit.receiver.HttpRequestSeen;
import dev.winnow.testkit.receiver.HttpService;
import dev.winnow.testkit.receiver.SampleMessages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PagerDuty passes the kit: an incident for each ticket. */
class PagerDutyTest extends HttpReceiverKit {

  private static final String KEY = "R0123456789abcdef0123456789abcde";

  @TempDir private Path folder;

  @Override
  protected HttpService service() {
    Set<String> open = new HashSet<>();
    return new HttpService() {
      @Override
      public HttpReply answer(HttpRequestSeen request) {
        assertThat(request.path()).isEqualTo("/v2/enqueue");
        JsonNode event = JsonText.read(request.body());
        String key = event.path("dedup_key").asText();
        if (!event.path("routing_key").asText().equals(KEY) || key.length() > 255) {
          return HttpReply.of(400, "{\"status\":\"invalid event\"}");
        }
        switch (event.path("event_action").asText()) {
          case "trigger" -> open.add(key);
          case "resolve" -> open.remove(key);
          default -> assertThat(open).contains(key);
        }
        return HttpReply.of(202, "{\"status\":\"success\",\"dedup_key\":\"" + key + "\"}");
      }

      @Override
      public int effects() {
        return open.size();
      }
    };
  }

  @Override
  protected Receiver receiver(URI address, Duration timeout) {
    TestReceivers.secret(folder, "key", KEY);
    return TestReceivers.only(
        folder,
        """
        receivers:
          - name: kit
            channels: [pager]
            timeout: %dms
            pagerduty: {keyFile: key, url: "%s"}
        """
            .formatted(timeout.toMillis(), address));
  }

  @Override
  protected List<String> secrets() {
    return List.of(KEY);
  }

  @Override
  protected void checkHarmless(String received) {
    JsonNode event = JsonText.read(received);
    JsonNode payload = event.path("payload");
    assertThat(payload.path("summary").asText()).hasSizeLessThanOrEqualTo(1024).isNotBlank();
    assertThat(payload.path("severity").asText()).isEqualTo("error");
    assertThat(payload.path("source").asText()).isNotBlank();
    assertThat(received).doesNotContain("\\u202e").doesNotContain("\\u0000");
    assertThat(received.length()).isLessThan(100_000);
  }

  @Test
  void anIncidentIsTakenOnAndEnds() throws Exception {
    assertThat(deliver(SampleMessages.page(1, "Down"))).isEqualTo(new Delivered("T-1"));
    deliver(SampleMessages.update(1, Change.CHANGED, State.ACKNOWLEDGED));
    assertThat(other().effects()).isEqualTo(1);
    deliver(SampleMessages.update(1, Change.CLOSED, State.CLOSED));
    assertThat(other().effects()).isEqualTo(0);
    assertThat(server().requests())
        .extracting(request -> JsonText.read(request.body()).path("event_action").asText())
        .containsExactly("trigger", "acknowledge", "resolve");
  }

  @Test
  void aChangeCallsNobodyAgain() throws Exception {
    assertThat(deliver(SampleMessages.update(1, Change.CHANGED, State.OPEN)))
        .isEqualTo(new Delivered(""));
    assertThat(server().requests()).isEmpty();
  }
}
