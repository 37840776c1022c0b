package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.rules.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a replay tells does not depend on the number of processors. */
@Timeout(120)
class ReplayTest {

  private static final int LENGTH = 5_000;

  private final Policy policy = Policies.bundled().load();

  @Test
  void twoProcessorsTellTheSameAsOne() {
    List<String> two = told(2, Integer.MAX_VALUE);
    assertThat(two).hasSizeGreaterThan(LENGTH).isEqualTo(told(1, Integer.MAX_VALUE));
    assertThat(two.get(two.size() - 1)).startsWith("end");
  }

  @Test
  void whereNobodyListensAnyMoreItEndsAtTheSameEntry() {
    List<String> two = told(2, 3);
    assertThat(two.stream().filter(line -> line.startsWith("signal"))).hasSizeLessThan(LENGTH);
    assertThat(two).isEqualTo(told(1, 3));
  }

  private List<String> told(int processors, int rounds) {
    Told told = new Told(rounds);
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Counting recording =
          new Counting(LENGTH) {
            @Override
            public Optional<Instant> ended() {
              return Optional.empty();
            }
          };
      new Replay<Integer>(engine, told, processors).run(recording, Optional.empty());
    }
    return told.lines;
  }

  /** All that is told, in words. */
  private static final class Told implements ReplayHandler<Integer> {

    private final List<String> lines = new ArrayList<>();
    private int rounds;

    Told(int rounds) {
      this.rounds = rounds;
    }

    @Override
    public void begin() {
      lines.add("begin");
    }

    @Override
    public boolean goOn() {
      lines.add("go on?");
      return --rounds > 0;
    }

    @Override
    public void signal(Integer entry, Triage triage) {
      lines.add("signal " + entry + " " + triage.disposition() + " " + triage.because());
    }

    @Override
    public void rejected(Integer entry) {
      lines.add("rejected " + entry);
    }

    @Override
    public void decision(Decision decision) {
      lines.add(decision.toString());
    }

    @Override
    public void end(TriageEngine engine, Optional<Waited> waited) {
      lines.add("end " + engine.stats() + engine.tickets() + waited);
    }
  }
}
