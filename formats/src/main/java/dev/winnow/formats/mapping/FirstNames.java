package dev.winnow.formats.mapping;

import dev.winnow.core.signal.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The names and labels that alerts had when a tool first told of them. People and tools change
 * titles and tags while an alert goes on; what tells alerts apart must not change, or the end is
 * the end of another one. A service keeps them over a restart, in parts, so that little is written
 * for a new one. Safe for use by several threads.
 */
public final class FirstNames {

  /** How many are remembered; those that were not heard of for longest go first. */
  private static final int MOST = 100_000;

  private static final int PARTS = 128;

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

  private final Set<Integer> changed = new TreeSet<>();

  /**
   * What an alert was called first.
   *
   * @param source the tool
   * @param id by what the tool knows the alert; empty if the body does not say
   * @param now what it is called now
   */
  synchronized Identity first(String source, String id, Identity now) {
    if (id.isEmpty()) {
      return now;
    }
    String key = source + " " + id;
    Identity known = byId.putIfAbsent(key, now);
    if (known != null) {
      return known;
    }
    changed.add(part(key));
    return now;
  }

  /**
   * Goes on from what was kept, which is older than all that is known by now.
   *
   * @param kept gives what {@link #keep} gave for a part last; empty if it never did
   * @throws IllegalArgumentException if it is something else
   */
  public synchronized void resume(Function<String, Optional<String>> kept) {
    for (int part = 0; part < PARTS; part++) {
      kept.apply(word(part)).ifPresent(text -> FirstNamesText.read(text, byId::put));
    }
  }

  /**
   * Gives what is new to be kept, a part at a time. What cannot be kept, because the store throws,
   * is given again the next time.
   *
   * @param store is given a part's name, and the text to be kept of it in place of the one before
   */
  public synchronized void keep(BiConsumer<String, String> store) {
    for (int part : Set.copyOf(changed)) {
      FirstNamesText text = new FirstNamesText();
      byId.forEach(
          (key, identity) -> {
            if (part(key) == part) {
              text.add(key, identity);
            }
          });
      store.accept(word(part), text.toString());
      changed.remove(part);
    }
  }

  private static int part(String key) {
    return Math.floorMod(key.hashCode(), PARTS);
  }

  private static String word(int part) {
    return "names " + part;
  }
}
