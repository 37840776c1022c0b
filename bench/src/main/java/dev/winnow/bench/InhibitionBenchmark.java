package dev.winnow.bench;

import dev.winnow.core.Triage;
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

/** What a signal costs while many causes explain many symptoms, as {@link InhibitionLoad} says. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class InhibitionBenchmark {

  /** How many causes are open. */
  @Param({"100", "5000"})
  public int causes;

  private InhibitionLoad load;

  /** Opens causes and symptoms. */
  @Setup(Level.Trial)
  public void open() {
    load = new InhibitionLoad(causes);
  }

  /** Checks that nothing failed. */
  @TearDown(Level.Trial)
  public void check() {
    load.close();
  }

  /**
   * Takes one signal.
   *
   * @return the answer
   */
  @Benchmark
  public Triage accept() {
    return load.accept();
  }
}
