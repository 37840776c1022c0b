package dev.winnow.notify.issues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.notify.TestReceivers;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.HttpReceiverKit;
import dev.winnow.testkit.receiver.HttpReply;
import dev.winnow.testkit.receiver.HttpService;
import dev.winnow.testkit.receiver.SampleMessages;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues of GitHub pass the kit, and none is there twice. */
class GithubTest extends HttpReceiverKit {

  private static final String TOKEN = "ghp_0123456789abcdefABCDEF0123456789abcd";

  @TempDir private Path folder;

  private FakeGithub github = new FakeGithub();

  @Override
  protected HttpService service() {
    github = new FakeGithub();
    return github;
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
            github: {repository: acme/ops, tokenFile: token, url: "%s"}
        """
            .formatted(timeout.toMillis(), address));
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN);
  }

  @Override
  protected void checkHarmless(String received) {
    assertThat(github.issues).hasSize(1);
    String body = github.issues.get(0).path("body").asText();
    assertThat(body.replaceAll("<!-- winnow-[a-z]+: [A-Za-z0-9@._-]+ -->", ""))
        .doesNotContain("<")
        .doesNotContain("@everyone")
        .doesNotContain("@U1");
    assertThat(body).endsWith("<!-- winnow-delivery: D-page-1@kit -->\n").hasSizeLessThan(65_536);
    assertThat(github.issues.get(0).path("title").asText()).hasSizeLessThanOrEqualTo(256);
  }

  @Test
  void anIssueIsCommentedOnClosedAndOpenedAgain() throws Exception {
    Delivery closed = SampleMessages.update(1, Change.CLOSED, State.CLOSED);
    deliver(SampleMessages.update(1, Change.OPENED, State.OPEN));
    deliver(SampleMessages.update(1, Change.CHANGED, State.OPEN));
    for (int time = 0; time < 3; time++) {
      assertThat(deliver(closed)).isEqualTo(new Delivered("#1"));
    }
    assertThat(github.issues.get(0).path("state").asText()).isEqualTo("closed");
    assertThat(github.comments).hasSize(2);
    deliver(SampleMessages.update(1, Change.REOPENED, State.OPEN));
    assertThat(github.issues).hasSize(1);
    assertThat(github.issues.get(0).path("state").asText()).isEqualTo("open");
  }

  @Test
  void whatIsOverAndUnknownIsNotOpened() throws Exception {
    assertThat(deliver(SampleMessages.update(1, Change.CLOSED, State.CLOSED)))
        .isEqualTo(new Delivered(""));
    assertThat(github.issues).isEmpty();
  }

  @Test
  void itIsFoundOnLaterPages() throws Exception {
    deliver(SampleMessages.page(1, "Down"));
    for (int number = 2; number < 250; number++) {
      github.issues.add(0, github.issues.get(0).deepCopy().put("body", "other " + number));
    }
    deliver(SampleMessages.page(1, "Down"));
    assertThat(github.issues).hasSize(249);
  }

  @Test
  void whoIsTooFastIsToldSoWith403() throws Exception {
    server().answerWith(request -> new HttpReply(403, Map.of("Retry-After", "60"), "slow down"));
    assertThat(deliver(SampleMessages.page(1, "Down"))).isInstanceOf(Retryable.class);
  }
}
