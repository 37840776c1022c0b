package dev.winnow.core.signal;

import java.time.Instant;
import java.util.List;

/**
 * Somebody asks not to be told of certain alerts for a while. Immutable, safe for use by several
 * threads.
 *
 * <p>A silence with the id of an earlier one replaces it; one that ends before it is seen ends the
 * earlier one.
 *
 * @param id the silence's id
 * @param matchers what it covers: an alert that fulfils all of them
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param author who asked
 * @param comment why
 * @param at when it was asked
 * @param source where it came from, possibly empty
 */
public record Silence(
    String id,
    List<Matcher> matchers,
    Instant startsAt,
    Instant endsAt,
    String author,
    String comment,
    Instant at,
    String source)
    implements Signal {

  /**
   * Checks that it covers something, for a while.
   *
   * @throws IllegalArgumentException if it has no id or no matcher, or ends before it starts
   */
  public Silence {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a silence needs an id");
    }
    if (matchers.isEmpty()) {
      throw new IllegalArgumentException("a silence needs at least one matcher");
    }
    if (endsAt.isBefore(startsAt)) {
      throw new IllegalArgumentException("the silence " + id + " ends before it starts");
    }
    matchers = List.copyOf(matchers);
  }

  /**
   * When it was asked, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * When it begins, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long startMillis() {
    return Times.millis(startsAt);
  }

  /**
   * When it ends, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long endMillis() {
    return Times.millis(endsAt);
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Silence takenAt(Instant when) {
    return new Silence(id, matchers, startsAt, endsAt, author, comment, when, source);
  }
}
