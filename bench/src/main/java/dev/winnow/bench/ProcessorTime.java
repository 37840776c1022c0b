package dev.winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much processor time this process has used, the collector included; on Linux without the JVM's
 * compilers, which have no more to do once it is warm.
 */
final class ProcessorTime {

  private static final long NANOS_PER_TICK = 10_000_000;
  private static final int USER = 11;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorTime() {}

  static long nanos() {
    return all() - compilers();
  }

  /** The compilers included. */
  static long all() {
    return SYSTEM.getProcessCpuTime();
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
