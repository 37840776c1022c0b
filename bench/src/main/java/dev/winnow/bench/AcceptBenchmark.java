package dev.winnow.bench;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.Because;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** How many signals a second the engine takes, with the bundled policy. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AcceptBenchmark {

  /** How many incidents are open. */
  @Param({"10000", "200000"})
  public int open;

  private Load load;

  /** Opens the incidents. */
  @Setup(Level.Trial)
  public void open() {
    load = new Load(Load.bundled(), open, Mix.STEP);
  }

  /** Checks that nothing failed. */
  @TearDown(Level.Trial)
  public void check() {
    load.check();
    load.close();
  }

  /**
   * Takes one signal; nobody asks why.
   *
   * @return the answer
   */
  @Benchmark
  public Triage accept() {
    return load.accept();
  }

  /**
   * Takes one signal and reads every reason for the answer, in full.
   *
   * @param sink where the reasons go
   * @return the answer
   */
  @Benchmark
  public Triage explained(Blackhole sink) {
    Triage triage = load.accept();
    for (Because because : triage.because()) {
      sink.consume(because.rule());
      for (String fact : because.facts()) {
        sink.consume(fact);
      }
    }
    return triage;
  }
}
