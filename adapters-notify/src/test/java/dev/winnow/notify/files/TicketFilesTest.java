package dev.winnow.notify.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.notify.JsonText;
import dev.winnow.notify.TestReceivers;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.testkit.receiver.Fault;
import dev.winnow.testkit.receiver.OtherSide;
import dev.winnow.testkit.receiver.ReceiverKit;
import dev.winnow.testkit.receiver.SampleMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files pass the kit. */
class TicketFilesTest extends ReceiverKit {

  @TempDir private Path folder;

  @Override
  protected OtherSide otherSide() {
    return new Folder(folder.resolve("tickets"));
  }

  @Override
  protected Receiver receiver(OtherSide to, Duration timeout) {
    return receiver("markdown");
  }

  private Receiver receiver(String format) {
    return TestReceivers.only(
        folder,
        "receivers: [{name: kit, tickets: true, files: {folder: tickets, format: %s}}]"
            .formatted(format));
  }

  @Override
  protected List<String> secrets() {
    return List.of();
  }

  @Override
  protected Set<Fault> faults() {
    return Set.of(Fault.FAILS);
  }

  @Override
  protected void checkHarmless(String received) {
    assertThat(received)
        .doesNotContain("<")
        .doesNotContain("\u202e")
        .doesNotContain("\u001b")
        .doesNotContain("@everyone");
  }

  @Test
  void asJson() throws Exception {
    receiver("json").deliver(SampleMessages.update(1, Change.CLOSED, State.CLOSED));
    String text = Files.readString(folder.resolve("tickets/T-1.json"));
    assertThat(JsonText.read(text).path("id").asText()).isEqualTo("T-1");
    assertThat(JsonText.read(text).path("state").asText()).isEqualTo("closed");
  }

  @Test
  void noNameLeavesTheFolder() throws Exception {
    for (String id : List.of("../x", "/etc/passwd", "", "..", "a/b", "a\u0000", "C:\\x", "-rf")) {
      TicketView view = SampleMessages.ticket(id, State.OPEN, "Down");
      Message message = new Message(SampleMessages.page(1, "Down").message().decision(), view);
      assertThat(deliver(new Delivery("D@kit", "kit", message, 0))).isInstanceOf(Delivered.class);
    }
    assertThat(other().effects()).isEqualTo(8);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(folder.resolve("tickets"));
    }
  }

  /** The folder, as the other side. */
  private record Folder(Path path) implements OtherSide {

    @Override
    public void begin(Fault fault) {
      try {
        Files.writeString(path, "a file where the folder should be");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private List<Path> files() {
      try (Stream<Path> all = Files.list(path)) {
        return all.toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int effects() {
      return files().size();
    }

    @Override
    public String received() {
      StringBuilder all = new StringBuilder();
      for (Path file : files()) {
        try {
          all.append(Files.readString(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return all.toString();
    }

    @Override
    public void close() {}
  }
}
