package dev.winnow.bench;

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

/**
 * The yardstick: the same load on a bare Drools session with six rules with hashed joins. No
 * explanation, no tickets, no time, no identity to work out.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BareDroolsBenchmark {

  /** How many incidents are open. */
  @Param({"10000", "200000"})
  public int open;

  private BareSession session;

  /** Builds the rules and opens the incidents. */
  @Setup(Level.Trial)
  public void open() {
    session = new BareSession(open);
  }

  /** Frees the session. */
  @TearDown(Level.Trial)
  public void close() {
    session.close();
  }

  /**
   * Takes one signal.
   *
   * @return how many rules fired
   */
  @Benchmark
  public int accept() {
    return session.accept();
  }
}
