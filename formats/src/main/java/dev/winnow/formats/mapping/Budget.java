package dev.winnow.formats.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much one evaluation may cost: steps, nesting, memory. Counted and not timed, so that the same
 * body gives the same answer on every machine. For one thread and one evaluation.
 */
final class Budget {

  static final int STEPS = 500_000;
  private static final int DEPTH = 200;
  private static final long BYTES = 256L << 20;

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final long before = THREADS.getCurrentThreadAllocatedBytes();
  private int steps;
  private int depth;

  /** Watches over the evaluations in a frame. */
  void guard(Jsonata.Frame frame) {
    frame.setEvaluateEntryCallback((expression, input, environment) -> enter());
    frame.setEvaluateExitCallback((expression, input, environment, result) -> depth--);
  }

  private void enter() {
    depth++;
    steps++;
    if (steps > STEPS || depth > DEPTH) {
      throw new MappingFault(
          "it takes more than "
              + (depth > DEPTH ? DEPTH + " levels" : STEPS + " steps")
              + "; does it call itself without end?");
    }
    if (THREADS.getCurrentThreadAllocatedBytes() - before > BYTES) {
      throw new MappingFault("it takes more than 256 MiB of memory; make it smaller");
    }
  }
}
