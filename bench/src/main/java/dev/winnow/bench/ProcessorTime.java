package dev.winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much processor time this process has used, the collector included; on Linux without the JVM's
 * compilers, which have no more to do once it is warm.
 */
final class ProcessorTime {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  static long nanos() {
    long nanos = 0;
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
      for (Path thread : threads) {
        if (!isCompiler(thread)) {
          String used = Files.readString(thread.resolve("schedstat"));
          nanos += Long.parseLong(used.substring(0, used.indexOf(' ')));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return all();
    }
    return nanos;
  }

  private static boolean isCompiler(Path thread) throws IOException {
    String name = Files.readString(thread.resolve("comm"));
    return name.startsWith("C1 Comp") || name.startsWith("C2 Comp");
  }

  /** The compilers included. */
  static long all() {
    return SYSTEM.getProcessCpuTime();
  }

  /** Of this thread alone. */
  static long ofThisThread() {
    return THREADS.getCurrentThreadCpuTime();
  }
}
