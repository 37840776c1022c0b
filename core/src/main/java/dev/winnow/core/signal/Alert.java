package dev.winnow.core.signal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An alert that fires or has resolved.
 *
 * <p>Build one with {@link #firing} or {@link #resolved}. Immutable, safe for use by several
 * threads.
 *
 * @param name the alert's name, never empty
 * @param labels what it is about; the name is not repeated here
 * @param annotations what people should read: summary, description, runbook
 * @param firing true while it fires, false once it has resolved
 * @param at when this was seen
 * @param startsAt when the condition began, if the sender says
 * @param endsAt when the condition ended or will be taken as ended, if the sender says
 * @param source where it came from, possibly empty
 * @param id the engine's number for this signal; 0 until the engine has accepted it
 * @param key what makes two alerts one incident; empty until the engine has accepted it
 */
public record Alert(
    String name,
    Labels labels,
    Labels annotations,
    boolean firing,
    Instant at,
    Optional<Instant> startsAt,
    Optional<Instant> endsAt,
    String source,
    long id,
    String key)
    implements Signal {

  /**
   * Checks that there is a name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Alert {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an alert needs a name");
    }
  }

  /**
   * Begins an alert that fires.
   *
   * @param name the alert's name
   * @return a builder, to be used by one thread
   */
  public static Builder firing(String name) {
    return new Builder(name, true);
  }

  /**
   * Begins an alert that has resolved.
   *
   * @param name the alert's name
   * @return a builder, to be used by one thread
   */
  public static Builder resolved(String name) {
    return new Builder(name, false);
  }

  /**
   * The opposite of {@link #firing()}, for rules.
   *
   * @return true once it has resolved
   */
  public boolean isResolved() {
    return !firing;
  }

  /**
   * When this was seen, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * This alert as the engine has taken it in.
   *
   * @param number the engine's number for this signal
   * @param identity what makes two alerts one incident
   * @return a copy that carries both
   */
  public Alert accepted(long number, String identity) {
    return new Alert(
        name, labels, annotations, firing, at, startsAt, endsAt, source, number, identity);
  }

  /** Collects the parts of an alert. Not safe for use by several threads. */
  public static final class Builder {
    private final String name;
    private final boolean firing;
    private final Map<String, String> labels = new TreeMap<>();
    private final Map<String, String> annotations = new TreeMap<>();
    private Instant at = Instant.EPOCH;
    private Optional<Instant> startsAt = Optional.empty();
    private Optional<Instant> endsAt = Optional.empty();
    private String source = "";

    private Builder(String name, boolean firing) {
      this.name = name;
      this.firing = firing;
    }

    /**
     * Adds a label.
     *
     * @param label its name
     * @param value its value
     * @return this builder
     */
    public Builder label(String label, String value) {
      labels.put(label, value);
      return this;
    }

    /**
     * Adds labels.
     *
     * @param more names and values
     * @return this builder
     */
    public Builder labels(Map<String, String> more) {
      labels.putAll(more);
      return this;
    }

    /**
     * Adds an annotation.
     *
     * @param annotation its name
     * @param value its text
     * @return this builder
     */
    public Builder annotation(String annotation, String value) {
      annotations.put(annotation, value);
      return this;
    }

    /**
     * Adds annotations.
     *
     * @param more names and texts
     * @return this builder
     */
    public Builder annotations(Map<String, String> more) {
      annotations.putAll(more);
      return this;
    }

    /**
     * Says when it was seen.
     *
     * @param when the event time
     * @return this builder
     */
    public Builder at(Instant when) {
      at = when;
      return this;
    }

    /**
     * Says when the condition began.
     *
     * @param when the start
     * @return this builder
     */
    public Builder startsAt(Instant when) {
      startsAt = Optional.of(when);
      return this;
    }

    /**
     * Says when the condition ended or will be taken as ended.
     *
     * @param when the end
     * @return this builder
     */
    public Builder endsAt(Instant when) {
      endsAt = Optional.of(when);
      return this;
    }

    /**
     * Says where it came from.
     *
     * @param where a short name
     * @return this builder
     */
    public Builder source(String where) {
      source = where;
      return this;
    }

    /**
     * The alert.
     *
     * @return an immutable alert
     * @throws IllegalArgumentException if the name is blank
     */
    public Alert build() {
      return new Alert(
          name,
          Labels.of(labels),
          Labels.of(annotations),
          firing,
          at,
          startsAt,
          endsAt,
          source,
          0,
          "");
    }
  }
}
