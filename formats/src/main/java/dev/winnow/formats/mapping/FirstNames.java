package dev.winnow.formats.mapping;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Times;
import java.time.Duration;
import java.time.Instant;
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
 * the end of another one. What was over for long and fires again has the name of now, as a monitor
 * that somebody has renamed. A service keeps them over a restart, in parts, so that little is
 * written for a new one. Safe for use by several threads.
 */
public final class FirstNames {

  /** How many are remembered; those that were not heard of for longest go first. */
  private static final int MOST = 100_000;

  private static final int PARTS = 128;

  /** Who opens an incident again does so sooner. */
  private static final Duration OVER_FOR_LONG = Duration.ofDays(1);

  /** What an alert is called. */
  record Identity(String name, Labels labels) {}

  /** What an alert was called first, and when it ended, in epoch milliseconds; 0 if it did not. */
  record Known(Identity identity, long over) {}

  private final Map<String, Known> byId =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
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
    Known known = byId.get(key);
    return known == null ? put(key, now, 0) : known.identity();
  }

  /**
   * What an alert was called first that fires.
   *
   * @param source the tool
   * @param id by what the tool knows the alert; empty if the body does not say
   * @param now what it is called now
   * @param at when it fires, if that is known
   */
  synchronized Identity firing(String source, String id, Identity now, Optional<Instant> at) {
    String key = source + " " + id;
    Known known = id.isEmpty() ? null : byId.get(key);
    if (known == null || known.over() == 0) {
      return first(source, id, now);
    }
    Instant forgotten = Instant.ofEpochMilli(known.over()).plus(OVER_FOR_LONG);
    boolean anew = at.filter(when -> when.isAfter(forgotten)).isPresent();
    return put(key, anew ? now : known.identity(), 0);
  }

  /**
   * What an alert was called first that is over.
   *
   * @param source the tool
   * @param id by what the tool knows the alert; empty if the body does not say
   * @param now what it is called now
   * @param at when it ended, if that is known
   */
  synchronized Identity over(String source, String id, Identity now, Optional<Instant> at) {
    Identity first = first(source, id, now);
    if (!id.isEmpty() && at.isPresent()) {
      put(source + " " + id, first, Times.millis(at.get()));
    }
    return first;
  }

  private Identity put(String key, Identity identity, long over) {
    Known known = new Known(identity, over);
    if (!known.equals(byId.put(key, known))) {
      changed.add(part(key));
    }
    return identity;
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
          (key, known) -> {
            if (part(key) == part) {
              text.add(key, known);
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
