package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.jdbc.JournalOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is really full: nothing is taken in, which senders and health say, and it goes on by
 * itself once there is room, with nothing lost or doubled. How often: {@code -Dwinnow.fullDisks}.
 */
class FullDiskTest {

  private static final int TIMES = Integer.getInteger("winnow.fullDisks", 2);
  private static final long SEED = Long.getLong("winnow.crashes.seed", 20_261_129L);
  private static final int MEGABYTES = 40;
  private static final int MOST_SPARE = 100_000;
  private static final int MOST_AT_ONCE = 40;
  private static final String FULL = "the disk is full; make room";

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final NumberedSignals signals = new NumberedSignals();
  private MoodyReceiver receiver;
  private SmallDisk disk;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    disk = SmallDisk.mount(folder.resolve("disk"), MEGABYTES);
    receiver = new MoodyReceiver(SEED);
    ServedProcess.configure(folder, "{url: disk/winnow.db}", receiver.settings());
  }

  @AfterEach
  void stop() throws IOException {
    if (disk != null) {
      receiver.close();
      disk.close();
    }
  }

  @Test
  void itGoesOnByItselfOnceThereIsRoom() throws Exception {
    try (ServedProcess served = ServedProcess.start(folder)) {
      URI address = served.address();
      for (int i = 0; i < TIMES; i++) {
        Senders.send(() -> signals.send(address), () -> fillAndMakeRoom(served));
      }
      finish(served);
      new JournalAudit(folder).assertWhole(signals, receiver);
    }
  }

  private void fillAndMakeRoom(ServedProcess served) throws Exception {
    awaitMore(served);
    disk.fill(random.nextInt(MOST_SPARE));
    served.runUntil("it is full", () -> saysThatItIsFull(served));
    HttpResponse<String> refused = signals.post(served.address());
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    disk.makeRoom();
    served.runUntil("it goes on", served::isReady);
    awaitMore(served);
  }

  private static boolean saysThatItIsFull(ServedProcess served) throws Exception {
    HttpResponse<String> ready = served.get("/ready");
    boolean says = ready.body().contains(FULL);
    assertThat(ready.statusCode()).isEqualTo(says ? 503 : ready.statusCode());
    return says && served.get("/health").statusCode() == 200;
  }

  private void awaitMore(ServedProcess served) throws Exception {
    int enough = signals.accepted().size() + 1 + random.nextInt(MOST_AT_ONCE);
    served.runUntil("they are accepted", () -> signals.accepted().size() >= enough);
  }

  /** It lives until everything is sent and delivered, and ends as it should. */
  private void finish(ServedProcess served) throws Exception {
    URI address = served.address();
    served.runUntil("it comes to rest", () -> signals.sendUnanswered(address) && isAtRest());
    assertThat(served.terminate()).as(served.errors()).isZero();
    assertThat(served.errors()).isEmpty();
  }

  private boolean isAtRest() throws Exception {
    JournalOptions options = ServeFile.read(folder.resolve("serve.yaml")).journal();
    return signals.accepted().size() == signals.sent()
        && new WrittenJournal(options).waiting() == 0;
  }

  @Test
  void itMayBeFullAtTheStart() throws Exception {
    disk.fill(0);
    try (ServedProcess served = ServedProcess.start(folder)) {
      waitsForRoom(served);
      Senders.send(() -> signals.send(served.address()), () -> awaitMore(served));
      disk.fill(0);
      served.kill();
    }
    try (ServedProcess again = ServedProcess.start(folder)) {
      waitsForRoom(again);
      finish(again);
    }
    new JournalAudit(folder).assertWhole(signals, receiver);
  }

  private void waitsForRoom(ServedProcess served) throws Exception {
    served.runUntil("it is full", () -> saysThatItIsFull(served));
    assertThat(signals.post(served.address()).statusCode()).isEqualTo(503);
    disk.makeRoom();
    served.runUntil("it goes on", served::isReady);
  }
}
