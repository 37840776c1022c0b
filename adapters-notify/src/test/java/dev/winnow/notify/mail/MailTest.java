package dev.winnow.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.notify.TestReceivers;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.OtherSide;
import dev.winnow.testkit.receiver.ReceiverKit;
import dev.winnow.testkit.receiver.SampleMessages;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail passes the kit, at a real mail server. */
class MailTest extends ReceiverKit {

  private static final String PASSWORD = "pass-word/0123456789";

  @TempDir private Path folder;

  @Override
  protected OtherSide otherSide() {
    return new MailServer("winnow", PASSWORD);
  }

  @Override
  protected Receiver receiver(OtherSide to, Duration timeout) {
    return receiver(((MailServer) to).port(), timeout, "none", "ops@example.org");
  }

  private Receiver receiver(int port, Duration timeout, String security, String to) {
    TestReceivers.secret(folder, "password", PASSWORD);
    return TestReceivers.only(
        folder,
        """
        receivers:
          - name: kit
            channels: [mail]
            timeout: %dms
            email:
              server: 127.0.0.1
              port: %d
              security: %s
              from: Winnow <winnow@example.org>
              to: ["%s"]
              user: winnow
              passwordFile: password
        """
            .formatted(timeout.toMillis(), port, security, to));
  }

  @Override
  protected List<String> secrets() {
    byte[] plain = ("\0winnow\0" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    byte[] login = PASSWORD.getBytes(StandardCharsets.UTF_8);
    Base64.Encoder encoder = Base64.getEncoder();
    return List.of(PASSWORD, encoder.encodeToString(plain), encoder.encodeToString(login));
  }

  @Override
  protected void checkHarmless(String received) {
    assertThat(received).doesNotContainPattern("(?mi)^Bcc:").contains("Subject: ");
  }

  @Test
  void theSubjectIsTheHeadline() throws Exception {
    deliver(SampleMessages.page(1, "Füße down"));
    deliver(SampleMessages.update(1, Change.CLOSED, State.CLOSED));
    MimeMessage[] mails = ((MailServer) other()).mails();
    assertThat(mails[0].getSubject()).isEqualTo("P2 Füße down (job=Füße down, zone=AB)");
    assertThat(mails[1].getSubject()).startsWith("Over: P2 TargetDown");
    assertThat(mails[1].getHeader("References")).isEqualTo(mails[0].getHeader("References"));
    assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(String.valueOf(mails[1].getContent())).contains("Closed because: resolved");
  }

  @Test
  void nothingIsSentWithoutTheEncryptionThatIsAskedFor() throws Exception {
    for (String security : List.of("starttls", "tls")) {
      int port = ((MailServer) other()).port();
      try (Receiver receiver = receiver(port, Duration.ofSeconds(5), security, "ops@example.org")) {
        DeliveryResult result = receiver.deliver(SampleMessages.page(1, "Down"));
        assertThat(result).isInstanceOf(Retryable.class);
      }
    }
    assertThat(other().effects()).isEqualTo(0);
  }

  @Test
  void anAddressThatIsNoneIsSaid() {
    for (String to : List.of("ops", "a@b\\r\\nBcc: c@d", "a@b, c@d", "")) {
      assertThatThrownBy(() -> receiver(25, Duration.ofSeconds(1), "none", to))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("receiver \"kit\": \"to\" has ");
    }
  }
}
