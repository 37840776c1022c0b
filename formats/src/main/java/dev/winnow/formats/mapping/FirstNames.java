package dev.winnow.formats.mapping;

import dev.winnow.core.signal.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names and labels that alerts had when a tool first told of them. People and tools change
 * titles and tags while an alert goes on; what tells alerts apart must not change, or the end is
 * the end of another one. For one thread.
 */
public final class FirstNames {

  /** How many are remembered; those that were not heard of for longest go first. */
  private static final int MOST = 100_000;

  /** What an alert is called. */
  record Identity(String name, Labels labels) {}

  private final Map<String, Identity> byId =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Identity> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What an alert was called first.
   *
   * @param source the tool
   * @param id by what the tool knows the alert; empty if the body does not say
   * @param now what it is called now
   */
  Identity first(String source, String id, Identity now) {
    if (id.isEmpty()) {
      return now;
    }
    Identity known = byId.putIfAbsent(source + " " + id, now);
    return known == null ? now : known;
  }
}
