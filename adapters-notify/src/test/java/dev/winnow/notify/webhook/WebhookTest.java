package dev.winnow.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.core.signal.Alert;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import dev.winnow.notify.JsonText;
import dev.winnow.notify.TestReceivers;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.HttpReceiverKit;
import dev.winnow.testkit.receiver.HttpReply;
import dev.winnow.testkit.receiver.HttpRequestSeen;
import dev.winnow.testkit.receiver.HttpService;
import dev.winnow.testkit.receiver.SampleMessages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A webhook passes the kit, and signs as Standard Webhooks says. */
class WebhookTest extends HttpReceiverKit {

  private static final byte[] KEY = "0123456789abcdef01234567".getBytes(StandardCharsets.UTF_8);
  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
  private static final String TOKEN = "tok/en+0123456789==";
  private static final String PATH = "/hooks/s3cr3t-part-of-path?key=very-secret-value";

  @TempDir private Path folder;

  @Override
  protected HttpService service() {
    Set<String> keys = new HashSet<>();
    return new HttpService() {
      @Override
      public HttpReply answer(HttpRequestSeen request) {
        keys.add(request.header("idempotency-key"));
        return HttpReply.of(200, "");
      }

      @Override
      public int effects() {
        return keys.size();
      }
    };
  }

  @Override
  protected Receiver receiver(URI address, Duration timeout) {
    TestReceivers.secret(folder, "url", address + PATH);
    TestReceivers.secret(folder, "secret", SECRET);
    TestReceivers.secret(folder, "token", TOKEN);
    return TestReceivers.only(
        folder,
        """
        receivers:
          - name: kit
            channels: [chat]
            timeout: %dms
            webhook: {urlFile: url, secretFile: secret, tokenFile: token}
        """
            .formatted(timeout.toMillis()));
  }

  @Override
  protected List<String> secrets() {
    return List.of(SECRET, TOKEN, "s3cr3t-part-of-path", "very-secret-value");
  }

  @Override
  protected void checkHarmless(String received) {
    for (String body : received.split("\n", -1)) {
      if (!body.isEmpty()) {
        assertThat(JsonText.read(body).path("version").asText()).isEqualTo("4");
      }
    }
  }

  @Test
  void itIsSigned() throws Exception {
    deliver(SampleMessages.page(1, "Schöne Grüße"));
    HttpRequestSeen request = server().requests().get(0);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    String id = request.header("webhook-id");
    String signed = id + "." + request.header("webhook-timestamp") + "." + request.body();
    byte[] sum = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(request.header("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(sum));
    assertThat(request.header("authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(id).isEqualTo("D-page-1@kit").isEqualTo(request.header("idempotency-key"));
  }

  @Test
  void whatIsOverIsResolved() throws Exception {
    deliver(SampleMessages.update(1, Change.CLOSED, State.CLOSED));
    JsonNode body = JsonText.read(server().requests().get(0).body());
    assertThat(body.path("status").asText()).isEqualTo("resolved");
    assertThat(body.path("groupKey").asText()).isEqualTo("T-1");
    JsonNode alert = body.path("alerts").path(0);
    assertThat(alert.path("status").asText()).isEqualTo("resolved");
    assertThat(alert.path("endsAt").asText()).isEqualTo("2026-05-02T06:01:30Z");
    assertThat(alert.path("labels").path("alertname").asText()).isEqualTo("TargetDown");
  }

  @Test
  void whoReadsAlertmanagerReadsIt() throws Exception {
    deliver(SampleMessages.page(1, "TargetDown"));
    deliver(SampleMessages.update(1, Change.CLOSED, State.CLOSED));
    Path file = folder.resolve("bodies.json");
    Files.writeString(file, other().received());
    List<Alert> read = new ArrayList<>();
    try (SignalStream stream = Inputs.open(List.of(file.toString()), InputOptions.defaults())) {
      stream.forEachRemaining(item -> read.add((Alert) ((Item.Taken) item).signal()));
      assertThat(stream.format()).contains("alertmanager");
    }
    assertThat(read).extracting(Alert::firing).containsExactly(true, false);
    assertThat(read).extracting(Alert::name).containsOnly("TargetDown");
  }
}
