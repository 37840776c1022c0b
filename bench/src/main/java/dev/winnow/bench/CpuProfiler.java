package dev.winnow.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations for each second of {@link ProcessorTime}. On a core of one's own that is the
 * throughput; on a shared one it is what the throughput would be.
 */
public final class CpuProfiler implements InternalProfiler {

  /** The label of the result. */
  static final String LABEL = "cpu.rate";

  private long before;

  @Override
  public String getDescription() {
    return "operations for each second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = ProcessorTime.nanos();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (ProcessorTime.nanos() - before) / 1e9;
    return List.of(
        new ScalarResult(
            LABEL, result.getMetadata().getAllOps() / seconds, "ops/s", AggregationPolicy.AVG));
  }
}
