package dev.winnow.notify.issues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.notify.TestReceivers;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.HttpReceiverKit;
import dev.winnow.testkit.receiver.HttpService;
import dev.winnow.testkit.receiver.SampleMessages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues of Jira pass the kit, and none is there twice. */
class JiraTest extends HttpReceiverKit {

  private static final String TOKEN = "ATATT3xFfGF0123456789abcdef";
  private static final String BOTH = "ops@example.org:" + TOKEN;

  @TempDir private Path folder;

  private FakeJira jira = new FakeJira();

  @Override
  protected HttpService service() {
    jira = new FakeJira();
    return jira;
  }

  @Override
  protected Receiver receiver(URI address, Duration timeout) {
    TestReceivers.secret(folder, "token", TOKEN);
    return TestReceivers.only(
        folder,
        """
        receivers:
          - name: kit
            tickets: true
            timeout: %dms
            jira:
              url: "%s"
              project: OPS
              tokenFile: token
              user: ops@example.org
              closeTransition: "31"
        """
            .formatted(timeout.toMillis(), address));
  }

  @Override
  protected List<String> secrets() {
    byte[] both = BOTH.getBytes(StandardCharsets.UTF_8);
    return List.of(TOKEN, Base64.getEncoder().encodeToString(both));
  }

  @Override
  protected void checkHarmless(String received) {
    assertThat(jira.issues).hasSize(1);
    String text = jira.issues.get(0).path("fields").path("description").asText();
    assertThat(text).startsWith("{noformat}\n").hasSizeLessThan(32_767);
    assertThat(text.split("\\{", -1)).hasSize(5);
    assertThat(jira.issues.get(0).path("fields").path("summary").asText())
        .hasSizeLessThanOrEqualTo(255)
        .doesNotContain("\n");
  }

  @Test
  void anIssueIsCommentedOnAndClosedOnce() throws Exception {
    Delivery closed = SampleMessages.update(1, Change.CLOSED, State.CLOSED);
    deliver(SampleMessages.update(1, Change.OPENED, State.OPEN));
    for (int time = 0; time < 3; time++) {
      assertThat(deliver(closed)).isEqualTo(new Delivered("OPS-1"));
    }
    assertThat(jira.comments).hasSize(1);
    assertThat(jira.closed).isEqualTo(1);
  }
}
