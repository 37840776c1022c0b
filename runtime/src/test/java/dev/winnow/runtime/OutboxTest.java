package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.Policies;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Durable before done. */
class OutboxTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final List<String> log = new ArrayList<>();
  private boolean full;
  private final StateStore store =
      state -> {
        if (full) {
          throw new UncheckedIOException(new java.io.IOException("the disk is full"));
        }
        log.add("saved " + state.untold().size());
      };
  private final StateSaver keeper =
      new StateSaver(
          Optional.of(store),
          Duration.ofHours(1),
          new Machinery(new AtOnce(), new AtOnce(), () -> 0));
  private final Requests requests =
      new Requests(request -> log.add("done"), (request, why) -> log.add("refused"));
  private final Outbox outbox =
      new Outbox(new Telling(new Log()), requests, keeper, InstantSource.fixed(NOW));
  private final List<String> ended = new ArrayList<>();

  private Decision decision() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      engine.accept(
          dev.winnow.core.signal.Alert.firing("NodeDown")
              .label("severity", "critical")
              .at(NOW)
              .build());
      return engine.advanceTo(NOW.plusSeconds(7200)).get(0);
    }
  }

  private static Snapshot nothing() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      return engine.snapshot();
    }
  }

  private void save() {
    outbox.save(nothing(), () -> "remembered", List.of(), ended::add);
  }

  @Test
  void whatIsDecidedIsSavedBeforeItIsSaid() {
    outbox.decided(decision());
    assertThat(outbox.goOn(Tenure.State.HELD)).as("it is to be saved").isTrue();
    assertThat(log).isEmpty();
    save();
    outbox.goOn(Tenure.State.HELD);
    assertThat(log).containsExactly("saved 1");
    outbox.saved(ended.remove(0));
    outbox.goOn(Tenure.State.HELD);
    assertThat(log).containsExactly("saved 1", "said");
    assertThat(outbox.isWell()).isTrue();
  }

  @Test
  void whatCannotBeSavedIsSaidAllTheSame() {
    full = true;
    outbox.decided(decision());
    save();
    outbox.saved(ended.remove(0));
    assertThat(outbox.isWell()).isFalse();
    outbox.goOn(Tenure.State.HELD);
    assertThat(log).containsExactly("notice", "said");
  }

  @Test
  void whoMayNotSpeakSaysNothing() {
    outbox.decided(decision());
    save();
    outbox.saved(ended.remove(0));
    outbox.goOn(Tenure.State.LOST);
    assertThat(log).containsExactly("saved 1");
  }

  /** Writes down that something was said. */
  private final class Log implements WatchReport {

    @Override
    public void begin(String words) {}

    @Override
    public void signal(Signal signal, Triage triage) {}

    @Override
    public void decision(Decision decision) {
      log.add(decision instanceof ActionRequest ? "asked" : "said");
    }

    @Override
    public void notice(Instant at, String words) {
      log.add("notice");
    }

    @Override
    public void tick(Instant now) {}

    @Override
    public void end(String words) {}
  }

  /** Does all at once, in the thread that asks. */
  private static final class AtOnce extends AbstractExecutorService {

    @Override
    public void execute(Runnable work) {
      work.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
