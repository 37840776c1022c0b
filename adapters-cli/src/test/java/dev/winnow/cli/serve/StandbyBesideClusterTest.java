package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two services on one journal in PostgreSQL, with a cluster beside: only the active one watches and
 * acts. It is killed, hangs or loses its session at the very moment at which it has acted; the
 * other one goes on watching where it was, and does nothing again. How often: {@code
 * -Dwinnow.takeovers}.
 */
@OnCluster
class StandbyBesideClusterTest {

  private static final int TAKEOVERS = Integer.getInteger("winnow.takeovers", 1);
  private static final long SEED = Long.getLong("winnow.crashes.seed", 20_261_130L);
  private static final int MOST_AT_ONCE = 40;
  private static final String SESSION =
      "select pid from pg_locks where locktype = 'advisory' and granted";

  @TempDir private Path folder = Path.of("");

  private final NumberedSignals signals = new NumberedSignals();
  private EmbeddedPostgres server;
  private MoodyReceiver receiver;
  private WrittenJournal journal;
  private RestlessCluster cluster;
  private BesideAudit audit;
  private ServedProcess active;
  private ServedProcess standby;

  @BeforeEach
  void start(TestCluster given) throws Exception {
    Assumptions.assumeFalse(
        given.real(), "the controllers of a real one take pods away before all of them is known");
    // Its files need not outlive a power cut.
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    receiver = new MoodyReceiver(SEED);
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    String options = "{url: '" + url + "', user: postgres, retryLock: 100ms}";
    ServedProcess.configure(folder, options, receiver.settings());
    journal = new WrittenJournal(ServeFile.read(folder.resolve("serve.yaml")).journal());
    cluster = new RestlessCluster(given, journal);
    ServedProcess.configure(
        folder, options, receiver.settings(), cluster.group(""), cluster.settings());
    audit = new BesideAudit(folder, journal);
    active = ServedProcess.start(folder);
    active.runUntil("it watches", () -> watches(active));
    standby = standby();
  }

  @AfterEach
  void stop() throws IOException {
    if (server != null) {
      cluster.close();
      active.close();
      standby.close();
      receiver.close();
      server.close();
    }
  }

  private static boolean watches(ServedProcess served) throws Exception {
    return served.says("the cluster has been seen once") && served.isReady();
  }

  private ServedProcess standby() throws Exception {
    ServedProcess second = ServedProcess.start(folder);
    assertThat(second.get("/health").body()).contains("\"state\":\"standby\"");
    assertThat(second.says("the cluster has been seen once")).isFalse();
    return second;
  }

  /** Signals are sent to whoever takes them in, while something is done. */
  private void sending(Senders.Work meanwhile) throws Exception {
    List<URI> both = List.of(active.address(), standby.address());
    int most = signals.accepted().size() + MOST_AT_ONCE;
    Senders.send(
        () -> signals.accepted().size() < most && (signals.sendToOneOf(both) || true), meanwhile);
  }

  private void takesOver() throws Exception {
    standby.runUntil("it watches in its place", () -> watches(standby));
    ServedProcess before = active;
    active = standby;
    standby = before;
  }

  /** The lock is its session's, which somebody ends. */
  private void cutOff() throws Exception {
    String session = journal.column(SESSION).get(0);
    // It waits until the session is gone.
    assertThat(journal.column("select pg_terminate_backend(" + session + ", 60000)"))
        .containsExactly("t");
  }

  private static void assertSaysThatItIsOver(ServedProcess before) throws Exception {
    assertThat(before.code()).isEqualTo(1);
    assertThat(before.errors())
        .contains("was taken over by process", "end this process")
        .doesNotContain("\tat ", "Exception");
  }

  private void finish() throws Exception {
    Instant last = cluster.rest();
    URI address = active.address();
    active.runUntil(
        "it comes to rest",
        () -> signals.sendUnanswered(address) && audit.isAtRest(signals, cluster, last));
    assertThat(active.terminate()).as(active.errors()).isZero();
    assertThat(active.errors()).isEmpty();
    if (standby.isAlive()) {
      takesOver();
      assertThat(active.terminate()).as(active.errors()).isZero();
    }
    audit.assertWhole(signals, receiver, cluster);
  }

  @Test
  void theStandbyGoesOnWatchingAndDoesNothingAgain() throws Exception {
    cluster.begin();
    for (int takeover = 0; takeover < TAKEOVERS; takeover++) {
      sending(
          () -> {
            cluster.atNextShutDown(active::kill);
            takesOver();
          });
      standby = standby();
    }
    finish();
  }

  @Test
  void whoHungWhileItActedDoesNothingFurther() throws Exception {
    cluster.begin();
    sending(
        () ->
            cluster.atNextShutDown(
                () -> {
                  active.freeze();
                  cutOff();
                }));
    takesOver();
    standby.thaw();
    assertSaysThatItIsOver(standby);
    finish();
  }

  @Test
  void whoLosesItsSessionWhileItDecidesGoesOnOrSaysThatItIsOver() throws Exception {
    cluster.begin();
    for (int cut = 0; cut < TAKEOVERS; cut++) {
      sending(
          () -> {
            cluster.atNextShutDown(this::cutOff);
            if (!goesOn()) {
              takesOver();
              assertSaysThatItIsOver(standby);
            }
          });
      if (!standby.isAlive()) {
        standby = standby();
      }
    }
    finish();
  }

  /** Whoever asks first has it: the one that was cut off, or the one that stands by. */
  private boolean goesOn() throws Exception {
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
}
