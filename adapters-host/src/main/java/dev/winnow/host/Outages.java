package dev.winnow.host;

import dev.winnow.core.signal.SourceDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What cannot be seen. Says it once when that begins, and once when it is over. For one thread. */
final class Outages {

  static final String SOURCE = "host";

  private final Map<String, SourceDown> down = new LinkedHashMap<>();
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  Outages(List<SourceDown> before) {
    before.forEach(outage -> down.put(outage.of(), outage));
  }

  Optional<SourceDown> fails(String of, String reason, Instant at) {
    if (down.containsKey(of)) {
      return Optional.empty();
    }
    Instant since = seen.getOrDefault(of, at);
    SourceDown outage = new SourceDown(of, since, false, reason, at, SOURCE);
    down.put(of, outage);
    return Optional.of(outage);
  }

  Optional<SourceDown> works(String of, Instant at) {
    seen.put(of, at);
    return Optional.ofNullable(down.remove(of)).map(outage -> over(outage, at));
  }

  /** What is watched no more is not missed. */
  List<SourceDown> keepOnly(Set<String> watched, Instant at) {
    List<SourceDown> over = new ArrayList<>();
    for (SourceDown outage : all()) {
      if (!watched.contains(outage.of())) {
        over.add(over(outage, at));
      }
    }
    down.keySet().retainAll(watched);
    return over;
  }

  private static SourceDown over(SourceDown outage, Instant at) {
    return new SourceDown(outage.of(), outage.since(), true, outage.reason(), at, outage.source());
  }

  List<SourceDown> all() {
    return List.copyOf(down.values());
  }
}
