package dev.winnow.notify.pager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.notify.JsonText;
import dev.winnow.notify.TestReceivers;
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

/** Opsgenie passes the kit: an alert for each ticket. */
class OpsgenieTest extends HttpReceiverKit {

  private static final String KEY = "01234567-89ab-cdef-0123-456789abcdef";

  @TempDir private Path folder;

  @Override
  protected HttpService service() {
    Set<String> open = new HashSet<>();
    return new HttpService() {
      @Override
      public HttpReply answer(HttpRequestSeen request) {
        assertThat(request.header("authorization")).isEqualTo("GenieKey " + KEY);
        if (request.path().equals("/v2/alerts")) {
          open.add(JsonText.read(request.body()).path("alias").asText());
        } else if (request.path().endsWith("/close?identifierType=alias")) {
          open.remove(request.path().split("/", -1)[3]);
        }
        return HttpReply.of(202, "{\"result\":\"Request will be processed\",\"requestId\":\"r\"}");
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
            opsgenie: {keyFile: key, url: "%s", teams: [payments], tags: [winnow]}
        """
            .formatted(timeout.toMillis(), address));
  }

  @Override
  protected List<String> secrets() {
    return List.of(KEY);
  }

  @Override
  protected void checkHarmless(String received) {
    JsonNode alert = JsonText.read(received);
    assertThat(alert.path("message").asText()).hasSizeLessThanOrEqualTo(130).isNotBlank();
    assertThat(alert.path("description").asText()).hasSizeLessThanOrEqualTo(15_000);
    assertThat(alert.path("entity").asText()).hasSizeLessThanOrEqualTo(512);
    assertThat(alert.path("priority").asText()).isEqualTo("P2");
    assertThat(alert.path("responders").path(0).path("name").asText()).isEqualTo("payments");
    int details = 0;
    for (JsonNode detail : alert.path("details")) {
      details += detail.asText().length();
    }
    assertThat(details).isLessThan(8000);
  }

  @Test
  void anAlertIsTakenOnAndEnds() throws Exception {
    deliver(SampleMessages.page(1, "Down"));
    deliver(SampleMessages.update(1, Change.CHANGED, State.ACKNOWLEDGED));
    deliver(SampleMessages.update(1, Change.CLOSED, State.CLOSED));
    assertThat(other().effects()).isEqualTo(0);
    assertThat(server().requests())
        .extracting(HttpRequestSeen::path)
        .containsExactly(
            "/v2/alerts",
            "/v2/alerts/T-1/acknowledge?identifierType=alias",
            "/v2/alerts/T-1/close?identifierType=alias");
  }
}
