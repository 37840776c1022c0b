package dev.winnow.host.reading;

import dev.winnow.core.signal.Measurement;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.software.os.OSFileStore;

/**
 * This machine, read by OSHI. Mounts of other machines are left out, as one that does not answer
 * would keep all others from being read, and read-only ones, as they cannot fill.
 */
public final class OshiReading implements HostReading {

  private static final String SOURCE = "host";

  private final String host;
  private final List<PathMatcher> leftOut;
  private Optional<SystemInfo> machine = Optional.empty();
  private long[] ticks = {};

  /**
   * A reading of this machine; nothing of OSHI is loaded before it is first asked.
   *
   * @param host how people call this machine
   * @param leftOut mounts that are not read, as globs such as {@code /boot/**}
   */
  public OshiReading(String host, List<String> leftOut) {
    this.host = host;
    this.leftOut =
        leftOut.stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
  }

  private SystemInfo machine() {
    SystemInfo here = machine.orElseGet(SystemInfo::new);
    machine = Optional.of(here);
    return here;
  }

  @Override
  public List<Measurement> load(Instant at) {
    List<Measurement> all = new ArrayList<>();
    CentralProcessor processor = machine().getHardware().getProcessor();
    long[] before = ticks;
    ticks = processor.getSystemCpuLoadTicks();
    if (before.length > 0 && !Arrays.equals(before, ticks)) {
      double busy = processor.getSystemCpuLoadBetweenTicks(before, ticks);
      all.add(percent("cpu", host, busy, at));
    }
    GlobalMemory memory = machine().getHardware().getMemory();
    double used = memory.getTotal() - memory.getAvailable();
    all.add(percent("memory", host, used / memory.getTotal(), at));
    return all;
  }

  @Override
  public List<Measurement> disks(Instant at) {
    return machine().getOperatingSystem().getFileSystem().getFileStores(true).stream()
        .filter(this::isRead)
        .map(store -> percent("disk", host + ":" + store.getMount(), used(store), at))
        .toList();
  }

  private boolean isRead(OSFileStore store) {
    Path mount = Path.of(store.getMount());
    return store.getTotalSpace() > 0
        && !List.of(store.getOptions().split(",", -1)).contains("ro")
        && leftOut.stream().noneMatch(glob -> glob.matches(mount));
  }

  /** As df says it: what only root may use is not free. */
  private static double used(OSFileStore store) {
    double used = store.getTotalSpace() - store.getFreeSpace();
    double all = used + store.getUsableSpace();
    return all > 0 ? used / all : 1;
  }

  private static Measurement percent(String metric, String subject, double part, Instant at) {
    double value = Math.round(Math.max(0, Math.min(1, part)) * 1000) / 10.0;
    return new Measurement(metric, subject, value, "%", at, SOURCE);
  }
}
