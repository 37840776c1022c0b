package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.jdbc.JournalOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that is killed at any moment loses nothing that it has accepted, decides as one that
 * never was, and tells an idempotent receiver everything once. How often it is killed: {@code
 * -Dwinnow.crashes}; where chance began: {@code -Dwinnow.crashes.seed}.
 */
class CrashTest {

  private static final int CRASHES = Integer.getInteger("winnow.crashes", 2);
  private static final long SEED = Long.getLong("winnow.crashes.seed", 20_261_129L);
  private static final String JOURNAL = "{url: winnow.db}";
  private static final int LONGEST_MILLIS = 800;

  /** More would only make the receiver's queue longer. */
  private static final int MOST_IN_A_LIFE = 120;

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final NumberedSignals signals = new NumberedSignals();

  private WrittenJournal journal() {
    return new WrittenJournal(JournalOptions.at(folder.resolve("winnow.db").toString()));
  }

  @Test
  void nothingIsLostAndNothingDoubledHoweverOftenItIsKilled() throws Exception {
    try (MoodyReceiver receiver = new MoodyReceiver(SEED)) {
      ServedProcess.configure(folder, JOURNAL, receiver.settings());
      for (int crash = 0; crash < CRASHES; crash++) {
        liveAndDie();
      }
      finish();
      new JournalAudit(folder).assertWhole(signals, receiver);
    }
  }

  private void liveAndDie() throws Exception {
    try (ServedProcess served = ServedProcess.start(folder)) {
      if (random.nextInt(8) == 0) {
        // It may be killed before it listens as well.
        served.run(random.nextInt(2 * LONGEST_MILLIS));
      } else {
        URI address = served.address();
        int before = signals.accepted().size();
        int most = before + MOST_IN_A_LIFE;
        int enough = before + 1 + random.nextInt(MOST_IN_A_LIFE);
        Senders.send(
            () -> served.isAlive() && signals.accepted().size() < most && signals.send(address),
            () -> {
              served.runUntil("they are accepted", () -> signals.accepted().size() >= enough);
              served.run(random.nextInt(LONGEST_MILLIS));
              served.kill();
            });
      }
      served.kill();
    }
  }

  /** The last one lives until everything is sent and delivered, and ends as it should. */
  private void finish() throws Exception {
    try (ServedProcess served = ServedProcess.start(folder)) {
      URI address = served.address();
      served.runUntil("it comes to rest", () -> signals.sendUnanswered(address) && isAtRest());
      assertThat(served.terminate()).as(served.errors()).isZero();
      assertThat(served.errors()).isEmpty();
    }
  }

  private boolean isAtRest() throws Exception {
    return signals.accepted().size() == signals.sent() && journal().waiting() == 0;
  }

  @Test
  void aSecondOneOnTheSameJournalSaysWhoHasIt() throws Exception {
    ServedProcess.configure(folder, JOURNAL, "[]");
    try (ServedProcess first = ServedProcess.start(folder)) {
      URI address = first.address();
      first.runUntil("it takes in", () -> signals.sendToOneOf(List.of(address)));
      try (ServedProcess second = ServedProcess.start(folder)) {
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.errors())
            .contains("winnow.db", "belongs to", "end that process")
            .contains(journal().column("select pid from holder").get(0))
            .doesNotContain("\tat ", "Exception");
      }
      assertThat(signals.send(address)).isTrue();
      assertThat(first.terminate()).as(first.errors()).isZero();
    }
  }
}
