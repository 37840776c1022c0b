package dev.winnow.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where and when it is measured.
 *
 * @param load how many processes wanted to run
 */
record Machine(double load) {

  static Machine now() {
    return new Machine(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  String words(Machine later) {
    return String.format(
        Locale.ROOT,
        "%s, %s, one core (%s %s, Java %s), load average %.1f at the beginning and %.1f at the end.",
        LocalDate.now(java.time.ZoneOffset.UTC),
        processor(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        load,
        later.load);
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("an unknown processor");
    } catch (IOException e) {
      return "an unknown processor";
    }
  }
}
