package dev.winnow.bench;

import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH benchmarks one after the other, each in a process of its own. */
final class JmhRuns {

  private final boolean quick;

  JmhRuns(boolean quick) {
    this.quick = quick;
  }

  /** Operations for each second of processor time. */
  double rate(String benchmark, String parameter, int value) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("dev\\.winnow\\.bench\\." + benchmark.replace(".", "\\.") + "$")
            .param(parameter, String.valueOf(value))
            .forks(1)
            .warmupIterations(quick ? 2 : 5)
            .warmupTime(TimeValue.seconds(4))
            .measurementIterations(quick ? 2 : 5)
            .measurementTime(TimeValue.seconds(2))
            .jvmArgs("-Xmx3g", "-XX:+UseSerialGC", "-Dslf4j.internal.verbosity=ERROR")
            .addProfiler(CpuProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (RunResult result : results) {
      for (Result<?> other : result.getSecondaryResults().values()) {
        if (other.getLabel().endsWith(CpuProfiler.LABEL)) {
          System.err.printf(
              "bench:   %s, %s=%d: %.0f/s, of processor time %.0f/s%n",
              benchmark, parameter, value, result.getPrimaryResult().getScore(), other.getScore());
          return other.getScore();
        }
      }
    }
    throw new RunnerException("no result for " + benchmark);
  }
}
