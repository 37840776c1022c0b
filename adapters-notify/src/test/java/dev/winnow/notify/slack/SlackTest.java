package dev.winnow.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.notify.TestReceivers;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.HttpReceiverKit;
import dev.winnow.testkit.receiver.HttpReply;
import dev.winnow.testkit.receiver.HttpRequestSeen;
import dev.winnow.testkit.receiver.HttpService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A Slack webhook passes the kit. */
class SlackTest extends HttpReceiverKit {

  private static final String PATH = "/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX";

  @TempDir private Path folder;

  @Override
  protected HttpService service() {
    return new HttpService() {
      private int messages;

      @Override
      public HttpReply answer(HttpRequestSeen request) {
        assertThat(request.path()).isEqualTo(PATH);
        messages++;
        return HttpReply.of(200, "ok");
      }

      @Override
      public int effects() {
        return messages;
      }
    };
  }

  @Override
  protected Receiver receiver(URI address, Duration timeout) {
    TestReceivers.secret(folder, "url", address + PATH);
    return TestReceivers.only(
        folder,
        "receivers: [{name: kit, channels: [chat], timeout: %dms, slack: {urlFile: url}}]"
            .formatted(timeout.toMillis()));
  }

  @Override
  protected List<String> secrets() {
    return List.of(PATH, "XXXXXXXXXXXXXXXXXXXXXXXX");
  }

  @Override
  protected boolean isIdempotent() {
    return false;
  }

  @Override
  protected void checkHarmless(String received) {
    assertThat(received).doesNotContain("<").doesNotContain("\\u202e").doesNotContain("\\u0000");
    assertThat(received.length()).isLessThan(20_000);
  }
}
