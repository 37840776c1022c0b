package dev.winnow.rules.settings;

import dev.winnow.rules.places.FileName;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code winnow watch --host} watches of the machine that it runs on. Rules do not read it.
 * Immutable.
 *
 * @param name how people call the machine; empty for what it calls itself
 * @param prober who tries to reach things, as probes say it; empty for the machine's name
 * @param every how often processors and memory are read
 * @param storageEvery how often disks are read
 * @param limit how long a reading may take
 * @param look how often logs are looked at
 * @param linger for how long a log that was rotated away is followed still
 * @param mounts the mounts that are left out, as globs
 * @param probes what it tries to reach
 * @param logs which logs it follows
 */
public record HostSettings(
    String name,
    String prober,
    Duration every,
    Duration storageEvery,
    Duration limit,
    Duration look,
    Duration linger,
    List<String> mounts,
    List<ProbeRow> probes,
    List<LogRow> logs) {

  /** Checks that it can work at all, and that names tell things apart. */
  public HostSettings {
    Check.that(
        !every.isZero() && !storageEvery.isZero() && !limit.isZero() && !look.isZero(),
        "\"every\", \"storageEvery\", \"limit\" and \"look\" must be more than 0");
    mounts.forEach(HostSettings::checkGlob);
    Set<String> named = new HashSet<>();
    for (ProbeRow probe : probes) {
      Check.that(named.add(probe.name()), "two probes are named \"" + probe.name() + "\"");
    }
    named.clear();
    for (LogRow log : logs) {
      Check.that(
          named.add(log.called()),
          "two logs are named \"" + log.called() + "\": give one another \"name\"");
    }
  }

  private static void checkGlob(String glob) {
    try {
      FileName.checkGlob(glob);
      Check.that(!glob.isBlank(), "a mount must not be blank");
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + glob + "\" is not a valid glob: " + e.getDescription(), e);
    }
  }
}
