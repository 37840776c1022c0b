package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.rules.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One place that is seen again is one place: all is well once every one of them is. */
class SeenAgainTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String PODS = "pods in shop";
  private static final String NODES = "nodes";

  private final List<String> notices = new ArrayList<>();

  @Test
  void oneOfTwoPlacesThatIsSeenAgainIsNotAll() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      Triaging triaging = triaging(engine);
      triaging.take(down(PODS, false));
      triaging.take(down(NODES, false));
      assertThat(triaging.isWell()).isFalse();

      triaging.take(down(PODS, true));
      triaging.listed(true);
      assertThat(triaging.isWell()).isFalse();
      assertThat(notices).isEmpty();

      triaging.take(down(NODES, true));
      triaging.listed(true);
      assertThat(triaging.isWell()).isTrue();
      assertThat(notices).containsExactly("everything has been seen once");
    }
  }

  @Test
  void aPlaceThatIsLostTwiceIsSeenAgainOnce() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      Triaging triaging = triaging(engine);
      triaging.take(down(PODS, false));
      triaging.take(down(PODS, false));
      triaging.take(down(PODS, true));
      assertThat(triaging.isWell()).isTrue();
    }
  }

  private static SourceDown down(String of, boolean over) {
    return new SourceDown(of, NOW.minusSeconds(60), over, "it is away", NOW, "test");
  }

  private Triaging triaging(TriageEngine engine) {
    Duration soon = Duration.ofMillis(5);
    WatchTimes times = new WatchTimes(soon, soon, Duration.ofMinutes(1), Duration.ofMinutes(5));
    SteadyClock clock =
        new SteadyClock(InstantSource.fixed(NOW), System::nanoTime, Duration.ofSeconds(10), NOW);
    Duty duty = new Duty(times, "critical", Tenure.alone(), Optional.empty());
    return new Triaging(engine, clock, new Listening(), duty, decision -> {});
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
      notices.add(words);
    }

    @Override
    public void tick(Instant now) {}

    @Override
    public void end(String words) {}
  }
}
