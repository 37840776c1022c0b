package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop alone, with a cluster that does what the test says. */
class DriverTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final long PATIENCE_SECONDS = 60;

  /** Notices are told at once, and after what was heard before them. */
  private static final String AFTER = "said after the second signal";

  @TempDir Path folder;
  private final CountDownLatch writing = new CountDownLatch(1);
  private final CountDownLatch written = new CountDownLatch(1);
  private final CountDownLatch heard = new CountDownLatch(1);

  @Test
  void signalsAreHeardWhileTheStateIsWritten() throws InterruptedException {
    Quiet cluster = new Quiet();
    Stop stop = new Stop();
    Path file = folder.resolve("winnow.state");
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load());
        StateFile state = StateFile.open(file)) {
      Driver loop = loop(engine, cluster, state);
      CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> loop.run(stop));
      await(writing);
      cluster.says(alert("second"));
      cluster.notes(AFTER);
      await(heard);
      written.countDown();
      stop.ask();

      assertThat(run.join()).isTrue();
      assertThat(state.read().map(WatchState::memory)).contains("what is remembered");
      assertThat(state.read().map(known -> known.engine().toJson()).orElse("")).contains("second");
    }
  }

  private Driver loop(TriageEngine engine, Cluster cluster, StateFile state) {
    Duration soon = Duration.ofMillis(5);
    WatchTimes times =
        new WatchTimes(soon, soon, Duration.ofSeconds(PATIENCE_SECONDS), Duration.ofMinutes(5));
    SteadyClock clock =
        new SteadyClock(InstantSource.fixed(NOW), System::nanoTime, Duration.ofSeconds(10), NOW);
    Duty duty = new Duty(times, "critical", Tenure.alone(), Optional.empty());
    return new Driver(engine, cluster, new Listening(), clock, duty, Optional.of(state));
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  private static Signal alert(String name) {
    return Alert.firing(name).at(NOW).build();
  }

  /** Its memory is not written before the test lets it. */
  private final class Quiet implements Cluster {

    private Consumer<Signal> signals = signal -> {};
    private Consumer<String> notices = words -> {};

    void says(Signal signal) {
      signals.accept(signal);
    }

    void notes(String words) {
      notices.accept(words);
    }

    @Override
    public void watch(Consumer<Signal> to, Consumer<String> words) {
      signals = to;
      notices = words;
      says(alert("first"));
    }

    @Override
    public void remember(Consumer<Supplier<String>> memory) {
      memory.accept(this::write);
    }

    private String write() {
      writing.countDown();
      try {
        await(written);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return "what is remembered";
    }

    @Override
    public ActionOutcome act(ActionRequest request) {
      throw new AssertionError(request);
    }

    @Override
    public void close() {}
  }

  private final class Listening implements WatchReport {

    @Override
    public void begin(String words) {}

    @Override
    public void signal(Signal signal, Triage triage) {}

    @Override
    public void decision(Decision decision) {}

    @Override
    public void notice(Instant at, String words) {
      if (words.equals(AFTER)) {
        heard.countDown();
      }
    }

    @Override
    public void tick(Instant now) {}

    @Override
    public void end(String words) {}
  }
}
