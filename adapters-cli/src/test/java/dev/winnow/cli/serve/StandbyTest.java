package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.jdbc.JournalOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one journal in PostgreSQL: one is active, the other takes over when the first is
 * killed or loses its connection. Nothing is lost by that, and an idempotent receiver hears
 * everything once. How often one is killed: {@code -Dwinnow.takeovers}.
 */
class StandbyTest {

  private static final int CRASHES = Integer.getInteger("winnow.takeovers", 2);
  private static final long SEED = Long.getLong("winnow.crashes.seed", 20_261_129L);

  /** More would only make the receiver's queue longer. */
  private static final int MOST_AT_ONCE = 40;

  private static final String SESSION =
      "select pid from pg_locks where locktype = 'advisory' and granted";

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final NumberedSignals signals = new NumberedSignals();
  private EmbeddedPostgres server;
  private MoodyReceiver receiver;
  private WrittenJournal journal;

  @BeforeEach
  void start() throws IOException {
    // Its files need not outlive a power cut.
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    receiver = new MoodyReceiver(SEED);
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    ServedProcess.configure(
        folder, "{url: '" + url + "', user: postgres, retryLock: 100ms}", receiver.settings());
    JournalOptions options = ServeFile.read(folder.resolve("serve.yaml")).journal();
    journal = new WrittenJournal(options);
  }

  @AfterEach
  void stop() throws IOException {
    receiver.close();
    server.close();
  }

  /** One that is active, and one that stands by. */
  private final class Pair implements AutoCloseable {
    private ServedProcess active;
    private ServedProcess standby;

    Pair() throws Exception {
      active = ServedProcess.start(folder);
      active.runUntil("it is ready", active::isReady);
      standby = standby();
    }

    private ServedProcess standby() throws Exception {
      ServedProcess second = ServedProcess.start(folder);
      assertStandsBy(second);
      return second;
    }

    /** Signals are sent to whoever is ready, while something is done. */
    void sending(Senders.Work meanwhile) throws Exception {
      List<URI> both = List.of(active.address(), standby.address());
      int most = signals.accepted().size() + 3 * MOST_AT_ONCE;
      Senders.send(
          () -> {
            signals.sendToOneOf(both);
            return signals.accepted().size() < most;
          },
          meanwhile);
    }

    void takeOver() throws Exception {
      standby.runUntil("it takes over", standby::isReady);
      ServedProcess before = active;
      active = standby;
      standby = before;
    }

    /** Whoever asks first has it: the one that was cut off, or the one that stands by. */
    boolean goesOn() throws Exception {
      List<URI> cutOff = List.of(active.address());
      boolean[] accepted = new boolean[1];
      standby.runUntil(
          "one of them goes on",
          () -> {
            accepted[0] = signals.sendToOneOf(cutOff);
            return accepted[0] || standby.isReady();
          });
      return accepted[0];
    }

    void awaitMore() throws Exception {
      int enough = signals.accepted().size() + 1 + random.nextInt(MOST_AT_ONCE);
      active.runUntil("they are accepted", () -> signals.accepted().size() >= enough);
    }

    void finish() throws Exception {
      URI address = active.address();
      active.runUntil("it comes to rest", () -> signals.sendUnanswered(address) && isAtRest());
      assertThat(active.terminate()).as(active.errors()).isZero();
      assertThat(active.errors()).isEmpty();
    }

    @Override
    public void close() {
      active.close();
      standby.close();
    }
  }

  private boolean isAtRest() throws Exception {
    return signals.accepted().size() == signals.sent() && journal.waiting() == 0;
  }

  private void assertStandsBy(ServedProcess second) throws Exception {
    assertThat(second.get("/ready").statusCode()).isEqualTo(503);
    assertThat(second.get("/health").body()).contains("\"state\":\"standby\"");
    int before = signals.accepted().size();
    assertThat(signals.send(second.address())).isTrue();
    assertThat(signals.accepted()).hasSize(before);
    assertThat(signals.refused()).containsExactly(503);
  }

  @Test
  void theStandbyTakesOverHoweverOftenTheActiveOneIsKilled() throws Exception {
    try (Pair pair = new Pair()) {
      for (int crash = 0; crash < CRASHES; crash++) {
        pair.sending(
            () -> {
              pair.awaitMore();
              pair.active.kill();
              pair.takeOver();
              pair.awaitMore();
            });
        pair.standby = pair.standby();
      }
      pair.finish();
      pair.takeOver();
      pair.finish();
    }
    new JournalAudit(folder).assertWhole(signals, receiver);
  }

  @Test
  void whoHungWhileAnotherTookOverDoesNotGoOn() throws Exception {
    try (Pair pair = new Pair()) {
      pair.sending(pair::awaitMore);
      pair.active.freeze();
      cutOff();
      pair.takeOver();
      assertThat(signals.send(pair.active.address())).isTrue();
      ServedProcess before = pair.standby;
      before.thaw();
      assertThat(before.code()).isEqualTo(1);
      assertThat(before.errors())
          .contains("was taken over by process", "end this process")
          .doesNotContain("\tat ", "Exception");
      pair.finish();
    }
    new JournalAudit(folder).assertWhole(signals, receiver);
  }

  @Test
  void oneOfThemGoesOnWhenTheConnectionIsCut() throws Exception {
    try (Pair pair = new Pair()) {
      pair.sending(
          () -> {
            pair.awaitMore();
            cutOff();
            if (!pair.goesOn()) {
              pair.takeOver();
            }
            pair.awaitMore();
          });
      // It would take over once the other one has ended, and be killed then.
      pair.standby.kill();
      pair.finish();
    }
    new JournalAudit(folder).assertWhole(signals, receiver);
  }

  private void cutOff() throws Exception {
    String session = journal.column(SESSION).get(0);
    // It waits until the session is gone.
    assertThat(journal.column("select pg_terminate_backend(" + session + ", 60000)"))
        .containsExactly("t");
  }
}
