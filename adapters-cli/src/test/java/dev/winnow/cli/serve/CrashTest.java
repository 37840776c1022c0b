package dev.winnow.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.json.StateCodec;
import dev.winnow.jdbc.JdbcJournal;
import dev.winnow.jdbc.JournalMaintenance;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Recovery;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
  private static final int SENDERS = 3;
  private static final int LONGEST_MILLIS = 800;

  /** More would only make the receiver's queue longer. */
  private static final int MOST_IN_A_LIFE = 120;

  private static final int LOOK_MILLIS = 50;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private final Random random = new Random(SEED);
  private final NumberedSignals signals = new NumberedSignals();

  private void configure(String receivers) throws Exception {
    Files.writeString(
        folder.resolve("settings.yaml"),
        """
        escalation:
          waits: {priorities: {P1: 0s, P2: 0s, P3: 0s, P4: 0s, P5: 0s}, table: []}
        """);
    Files.writeString(
        folder.resolve("serve.yaml"),
        """
        policy: {settings: settings.yaml}
        http: {port: 0}
        service: {tick: 200ms, snapshot: 300ms, retry: 100ms}
        delivery: {firstWait: 20ms, longestWait: 200ms, breakerFailures: 1000, look: 200ms}
        receivers: %s
        """
            .formatted(receivers));
  }

  private WrittenJournal journal() {
    return new WrittenJournal(folder.resolve("winnow.db"));
  }

  private JournalOptions options() {
    return JournalOptions.at(folder.resolve("winnow.db").toString());
  }

  @Test
  void nothingIsLostAndNothingDoubledHoweverOftenItIsKilled() throws Exception {
    try (MoodyReceiver receiver = new MoodyReceiver(SEED)) {
      configure("[{name: hook, tickets: true, webhook: {url: '" + receiver.url() + "'}}]");
      for (int crash = 0; crash < CRASHES; crash++) {
        liveAndDie();
      }
      finish();
      assertEveryAcceptedSignalIsThereOnce();
      assertDecidedAsOneThatWasNeverKilled();
      assertThat(receiver.contradictions()).isEmpty();
      assertThat(receiver.taken().keySet())
          .containsExactlyInAnyOrderElementsOf(journal().column("select id from delivery"));
      assertThat(journal().column("select distinct state from delivery"))
          .containsExactly("delivered");
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
        List<Thread> senders = senders(served, address, before + MOST_IN_A_LIFE);
        awaitAccepted(served, before + 1 + random.nextInt(MOST_IN_A_LIFE));
        served.run(random.nextInt(LONGEST_MILLIS));
        served.kill();
        for (Thread sender : senders) {
          sender.join();
        }
      }
      served.kill();
    }
  }

  private List<Thread> senders(ServedProcess served, URI address, int most) {
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Thread sender = new Thread(() -> send(served, address, most), "sender " + i);
      sender.start();
      senders.add(sender);
    }
    return senders;
  }

  private void send(ServedProcess served, URI address, int most) {
    try {
      while (served.isAlive() && signals.accepted().size() < most && signals.send(address)) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAccepted(ServedProcess served, int most) throws InterruptedException {
    long start = System.nanoTime();
    while (signals.accepted().size() < most) {
      assertThat(System.nanoTime() - start).as("nothing is accepted").isLessThan(PATIENCE);
      served.run(LOOK_MILLIS);
    }
  }

  /** The last one lives until everything is sent and delivered, and ends as it should. */
  private void finish() throws Exception {
    try (ServedProcess served = ServedProcess.start(folder)) {
      URI address = served.address();
      long start = System.nanoTime();
      while (!signals.sendUnanswered(address) || isBusy()) {
        assertThat(System.nanoTime() - start).as("it does not come to rest").isLessThan(PATIENCE);
        served.run(LOOK_MILLIS);
      }
      assertThat(served.terminate()).as(served.errors()).isZero();
      assertThat(served.errors()).isEmpty();
    }
    assertThat(signals.refused()).as("other answers than 202 and 503").isSubsetOf(503);
  }

  private boolean isBusy() throws Exception {
    return signals.accepted().size() < signals.sent() || journal().waiting() > 0;
  }

  private void assertEveryAcceptedSignalIsThereOnce() throws Exception {
    List<String> keys =
        journal().column("select key from entry where key is not null order by number");
    assertThat(signals.accepted()).hasSize(signals.sent());
    assertThat(keys).hasSize(signals.sent()).doesNotHaveDuplicates();
    assertThat(keys.stream().map(key -> key.split(" ")[2]).toList())
        .containsExactlyInAnyOrderElementsOf(signals.accepted());
    StringBuilder exported = new StringBuilder();
    long lines = new JournalMaintenance(options(), InstantSource.system()).export(exported);
    assertThat(lines)
        .isEqualTo(exported.toString().lines().count())
        .isGreaterThanOrEqualTo(keys.size());
  }

  private void assertDecidedAsOneThatWasNeverKilled() throws Exception {
    ServeFile file = ServeFile.read(folder.resolve("serve.yaml"));
    List<Decision> decisions = new ArrayList<>();
    try (TriageEngine fresh = TriageEngine.of(file.source().load());
        JdbcJournal journal = JdbcJournal.open(options(), InstantSource.system())) {
      journal.read(0, one -> decisions.addAll(given(fresh, one.entry())));
      assertThat(journal().column("select id from decision order by number"))
          .containsExactlyElementsOf(decisions.stream().map(Decision::id).distinct().toList())
          .isNotEmpty();
      assertThat(decisions).extracting(Decision::id).doesNotHaveDuplicates();
      List<String> bodies = journal().column("select body from decision order by number");
      for (int i = 0; i < bodies.size(); i++) {
        assertThat(JSON.readTree(bodies.get(i)))
            .isEqualTo(JSON.readTree(StateCodec.write(decisions.get(i)).toString()));
      }
      List<String> notices = new ArrayList<>();
      Optional<Recovery> last = journal.recover(notices::add);
      assertThat(notices).isEmpty();
      assertThat(last).map(Recovery::until).contains(lastEntry());
      assertThat(last.orElseThrow().engine().toJson()).isEqualTo(fresh.snapshot().toJson());
    }
  }

  private static List<Decision> given(TriageEngine engine, Entry entry) {
    return entry instanceof Entry.Received received
        ? engine.accept(received.signal(), received.received()).decisions()
        : engine.advanceTo(entry.received());
  }

  private long lastEntry() throws Exception {
    return Long.parseLong(journal().column("select max(number) from entry").get(0));
  }

  @Test
  void aSecondOneOnTheSameJournalSaysWhoHasIt() throws Exception {
    configure("[]");
    try (ServedProcess first = ServedProcess.start(folder)) {
      URI address = first.address();
      awaitTakingIn(first, address);
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

  private void awaitTakingIn(ServedProcess served, URI address) throws InterruptedException {
    long start = System.nanoTime();
    while (signals.accepted().isEmpty() || !signals.sendUnanswered(address)) {
      assertThat(System.nanoTime() - start).as("nothing is accepted").isLessThan(PATIENCE);
      assertThat(signals.send(address)).isTrue();
      served.run(LOOK_MILLIS);
    }
  }
}
