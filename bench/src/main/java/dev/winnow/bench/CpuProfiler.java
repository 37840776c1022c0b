package dev.winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Operations for each second of processor time of the process, the collector included; on Linux
 * without the JVM's compilers, which have no more to do once it is warm. On a core of one's own
 * that is the throughput; on a shared one it is what the throughput would be.
 */
public final class CpuProfiler implements InternalProfiler {

  /** The label of the result. */
  static final String LABEL = "cpu.rate";

  private static final long NANOS_PER_TICK = 10_000_000;
  private static final int USER = 11;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long before;

  @Override
  public String getDescription() {
    return "operations for each second of processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nanos();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double seconds = (nanos() - before) / 1e9;
    return List.of(
        new ScalarResult(
            LABEL, result.getMetadata().getAllOps() / seconds, "ops/s", AggregationPolicy.AVG));
  }

  private long nanos() {
    return system.getProcessCpuTime() - compilers();
  }

  /** Processor time of the JVM's compiler threads, where the system tells. */
  private static long compilers() {
    long ticks = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
      for (Path thread : threads) {
        String stat = Files.readString(thread.resolve("stat"));
        if (stat.contains("(C1 Comp") || stat.contains("(C2 Comp")) {
          String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
          ticks += Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return 0;
    }
    return ticks * NANOS_PER_TICK;
  }
}
