package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.jdbc.JournalOptions;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that watches a cluster, takes alerts in and is killed: at any moment, and at the very
 * one at which it has acted. No alert and no restart is lost or counted twice, nothing is done
 * twice, and it ends where one that was never killed ends. How often: {@code -Dwinnow.crashes}.
 */
@OnCluster
class CrashBesideClusterTest {

  private static final int CRASHES = Integer.getInteger("winnow.crashes", 3);
  private static final long SEED = Long.getLong("winnow.crashes.seed", 20_261_130L);
  private static final int LONGEST_MILLIS = 3000;
  private static final int MOST_IN_A_LIFE = 60;

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final NumberedSignals signals = new NumberedSignals();
  private WrittenJournal journal;
  private BesideAudit audit;

  @BeforeEach
  void prepare(TestCluster cluster) {
    Assumptions.assumeFalse(
        cluster.real(), "the controllers of a real one take pods away before all of them is known");
    journal = new WrittenJournal(JournalOptions.at(folder.resolve("winnow.db").toString()));
    audit = new BesideAudit(folder, journal);
  }

  @Test
  void nothingIsLostDoubledOrDoneTwiceHoweverOftenItIsKilled(TestCluster given) throws Exception {
    try (MoodyReceiver receiver = new MoodyReceiver(SEED);
        RestlessCluster cluster = new RestlessCluster(given, journal)) {
      ServedProcess.configure(
          folder, "{url: winnow.db}", receiver.settings(), cluster.group(""), cluster.settings());
      for (int crash = 0; crash < CRASHES; crash++) {
        liveAndDie(cluster, crash);
      }
      finish(cluster);
      audit.assertWhole(signals, receiver, cluster);
    }
  }

  private void liveAndDie(RestlessCluster cluster, int number) throws Exception {
    try (ServedProcess served = ServedProcess.start(folder)) {
      URI address = served.address();
      if (number == 0) {
        // What it sees first is how everything is: what happened before is not counted.
        served.runUntil("it watches", () -> served.says("the cluster has been seen once"));
        cluster.begin();
      }
      int most = signals.accepted().size() + MOST_IN_A_LIFE;
      Senders.send(
          () -> served.isAlive() && signals.accepted().size() < most && signals.send(address),
          () -> {
            if (number % 2 == 0) {
              cluster.atNextShutDown(served::kill);
            } else {
              served.run(random.nextInt(LONGEST_MILLIS));
            }
            served.kill();
          });
    }
  }

  /** The last one lives until everything is known and done, and ends as it should. */
  private void finish(RestlessCluster cluster) throws Exception {
    Instant last = cluster.rest();
    try (ServedProcess served = ServedProcess.start(folder)) {
      URI address = served.address();
      served.runUntil(
          "it comes to rest",
          () -> signals.sendUnanswered(address) && audit.isAtRest(signals, cluster, last));
      assertThat(served.terminate()).as(served.errors()).isZero();
      assertThat(served.errors()).isEmpty();
    }
  }
}
