package dev.winnow.core.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what rules of anybody's do. Each firing, and each time that a condition is asked, has a
 * million steps: one for each time that something written within it is evaluated, and for each
 * value that a call looks at. That is the same on every machine, as a limit of time would not be.
 * {@link Metering} writes the calls of these methods into rules. The count belongs to a thread;
 * safe for use by several.
 */
public final class Metered {

  private static final int MOST = 1_000_000;

  /** How deep lists may hold lists. */
  private static final int DEEPEST = 100;

  /** How many letters are looked at in a step, of those that are looked at one after the other. */
  private static final int LETTERS = 512;

  /** How often a value is compared when many are sorted, about. */
  private static final int SORTED = 20;

  private static final ThreadLocal<Metered> HERE = ThreadLocal.withInitial(Metered::new);

  private long left = MOST;

  private Metered() {}

  /** A firing begins, or a condition is asked. */
  public static void begin() {
    HERE.get().left = MOST;
  }

  /**
   * One step more.
   *
   * @throws OutOfReachException if there were too many
   */
  public static void step() {
    HERE.get().spend(1);
  }

  private void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new OutOfReachException("take more than " + MOST + " steps at once");
    }
  }

  /**
   * Looks at a value, and at all that is in it.
   *
   * @param value a value
   * @return the same
   * @throws OutOfReachException if that is too much
   */
  public static @Nullable Object weighed(@Nullable Object value) {
    HERE.get().weigh(value, 0, 1);
    return value;
  }

  /**
   * The same where values are sorted, and each is compared with several others.
   *
   * @param value what is sorted, or holds it
   * @return the same
   * @throws OutOfReachException if that is too much
   */
  public static @Nullable Object sorted(@Nullable Object value) {
    HERE.get().weigh(value, 0, SORTED);
    return value;
  }

  private void weigh(@Nullable Object value, int depth, int times) {
    if (depth > DEEPEST) {
      throw new OutOfReachException("hold lists in lists more than " + DEEPEST + " deep");
    }
    int below = depth + 1;
    if (value instanceof CharSequence text) {
      spend(times * (1L + text.length() / LETTERS));
      return;
    }
    spend(times);
    if (value instanceof Collection<?> all) {
      all.forEach(one -> weigh(one, below, times));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, held) -> {
            weigh(key, below, times);
            weigh(held, below, times);
          });
    } else if (value instanceof Map.Entry<?, ?> entry) {
      weigh(entry.getKey(), below, times);
      weigh(entry.getValue(), below, times);
    } else if (value instanceof Optional<?> one) {
      one.ifPresent(held -> weigh(held, below, times));
    }
  }

  /**
   * A value is sought among others: in a list one after the other, elsewhere at once.
   *
   * @param among a collection or a map, or a text
   * @param sought what is sought in it
   * @throws OutOfReachException if that is too much
   */
  public static void sought(Object among, @Nullable Object sought) {
    if (among instanceof CharSequence text && sought instanceof CharSequence part) {
      HERE.get().spend(1 + text.length() * (1L + part.length()) / LETTERS);
    } else {
      HERE.get().compare(among instanceof List<?> all ? all.size() : 1, sought);
    }
  }

  /**
   * Each of some values is compared with each of others.
   *
   * @param some collections, or maps of which the values are meant
   * @param others a collection, or a value
   * @throws OutOfReachException if that is too much
   */
  public static void compared(Object some, @Nullable Object others) {
    int times = some instanceof Map<?, ?> map ? map.size() : ((Collection<?>) some).size();
    HERE.get().compare(times, others);
    weighed(some);
  }

  private void compare(int times, @Nullable Object with) {
    long before = left;
    weigh(with, 0, 1);
    spend((before - left) * Math.max(0, times - 1));
  }

  /**
   * What stands behind a place in a list is moved.
   *
   * @param list the list
   * @throws OutOfReachException if that is too much
   */
  public static void moved(Object list) {
    HERE.get().spend(1L + ((Collection<?>) list).size() / LETTERS);
  }

  /**
   * Looks at each value of a stream.
   *
   * @param stream a stream
   * @return the same
   */
  public static Stream<?> weighed(Stream<?> stream) {
    return stream.map(one -> weighed(one));
  }

  /**
   * Looks at each value of a stream that is sorted.
   *
   * @param stream a stream
   * @return the same
   */
  public static Stream<?> sorted(Stream<?> stream) {
    return stream.map(one -> sorted(one));
  }
}
