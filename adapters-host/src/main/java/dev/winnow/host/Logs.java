package dev.winnow.host;

import dev.winnow.core.signal.Signal;
import dev.winnow.host.log.LogFollower;
import dev.winnow.host.log.LogOptions;
import dev.winnow.host.log.LogPlaces;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The logs of a host. For one thread. */
final class Logs {

  private final Map<String, LogFollower> followers = new LinkedHashMap<>();
  private final Outages outages;
  private final Consumer<Signal> signals;

  Logs(
      Iterable<LogOptions> logs,
      Map<String, LogPlaces> before,
      Outages outages,
      Consumer<Signal> signals) {
    this.outages = outages;
    this.signals = signals;
    for (LogOptions log : logs) {
      followers.put(log.name(), new LogFollower(log, Optional.ofNullable(before.get(log.name()))));
    }
  }

  private static String source(String name) {
    return "log " + name;
  }

  Set<String> sources() {
    return followers.keySet().stream().map(Logs::source).collect(Collectors.toSet());
  }

  /** Tells what was written since the last look; whether there is more at once. */
  boolean look(Instant now) {
    boolean more = false;
    for (Map.Entry<String, LogFollower> one : followers.entrySet()) {
      String source = source(one.getKey());
      try {
        more |= one.getValue().look(now, signals::accept);
        outages.works(source, now).ifPresent(signals);
      } catch (IOException e) {
        outages.fails(source, words(e), now).ifPresent(signals);
      }
    }
    return more;
  }

  private static String words(IOException failure) {
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": it may not be read";
    }
    return failure instanceof FileSystemException
        ? String.valueOf(failure.getMessage())
        : "it cannot be read: " + failure.getMessage();
  }

  Map<String, LogPlaces> places() {
    Map<String, LogPlaces> all = new TreeMap<>();
    followers.forEach((name, follower) -> all.put(name, follower.places()));
    return all;
  }

  void close(Consumer<String> notices) {
    for (LogFollower follower : followers.values()) {
      try {
        follower.close();
      } catch (IOException e) {
        notices.accept("a log was not closed: " + e.getMessage());
      }
    }
  }
}
