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
 * @param series its alert series: name and full set of labels; empty until the engine has accepted
 *     it
 * @param said when it was seen by what its sender says, where that is not when it was taken
 * @param silencedBy by what its sender has silenced it, possibly empty
 * @param inhibitedBy by what its sender has inhibited it, possibly empty
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
    String key,
    String series,
    Optional<Instant> said,
    String silencedBy,
    String inhibitedBy)
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
   * An alert that its sender has not muted, and that is taken when it was seen.
   *
   * @param name the alert's name, never empty
   * @param labels what it is about
   * @param annotations what people should read
   * @param firing true while it fires
   * @param at when this was seen
   * @param startsAt when the condition began, if the sender says
   * @param endsAt when the condition ended or will be taken as ended, if the sender says
   * @param source where it came from, possibly empty
   * @param id the engine's number for this signal; 0 until the engine has accepted it
   * @param key what makes two alerts one incident; empty until the engine has accepted it
   * @throws IllegalArgumentException if the name is blank
   */
  public Alert(
      String name,
      Labels labels,
      Labels annotations,
      boolean firing,
      Instant at,
      Optional<Instant> startsAt,
      Optional<Instant> endsAt,
      String source,
      long id,
      String key) {
    this(
        name,
        labels,
        annotations,
        firing,
        at,
        startsAt,
        endsAt,
        source,
        id,
        key,
        "",
        Optional.empty(),
        "",
        "");
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
   * When it was seen by what its sender says, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z; those of {@link #at} unless it was taken at
   *     another time
   */
  public long saidMillis() {
    return said.orElse(at).toEpochMilli();
  }

  /**
   * Whether it came so late that it was taken at another time than its own.
   *
   * @return true if its sender says that it was seen before it was taken
   */
  public boolean isLate() {
    return said.isPresent() && said.get().isBefore(at);
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Alert takenAt(Instant when) {
    return when.equals(at) ? this : copy(when, id, key, series, Optional.of(said.orElse(at)));
  }

  /**
   * The same as news of a time, where its sender says no time of its own.
   *
   * @param when when it is news
   * @return a copy with that time, which is not late
   */
  public Alert newsOf(Instant when) {
    return when.equals(at) ? this : copy(when, id, key, series, Optional.empty());
  }

  /**
   * This alert as the engine has taken it in.
   *
   * @param number the engine's number for this signal
   * @param identity what makes two alerts one incident
   * @param allLabels its alert series: the name and all labels
   * @return a copy that carries them
   */
  public Alert accepted(long number, String identity, String allLabels) {
    return copy(at, number, identity, allLabels, said);
  }

  /**
   * The same, with another start and end.
   *
   * @param start since when it fires; empty if that is not known
   * @param end when it ended, or will if it is not renewed; empty if that is not known
   * @return a copy with them
   */
  public Alert during(Optional<Instant> start, Optional<Instant> end) {
    return new Alert(
        name,
        labels,
        annotations,
        firing,
        at,
        start,
        end,
        source,
        id,
        key,
        series,
        said,
        silencedBy,
        inhibitedBy);
  }

  private Alert copy(
      Instant when, long number, String identity, String allLabels, Optional<Instant> before) {
    return new Alert(
        name,
        labels,
        annotations,
        firing,
        when,
        startsAt,
        endsAt,
        source,
        number,
        identity,
        allLabels,
        before,
        silencedBy,
        inhibitedBy);
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
    private String silencedBy = "";
    private String inhibitedBy = "";

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
     * Says that its sender has silenced it.
     *
     * @param what by what, such as the ids of silences; empty if it has not
     * @return this builder
     */
    public Builder silencedBy(String what) {
      silencedBy = what;
      return this;
    }

    /**
     * Says that its sender has inhibited it.
     *
     * @param what by what, such as the fingerprints of other alerts; empty if it has not
     * @return this builder
     */
    public Builder inhibitedBy(String what) {
      inhibitedBy = what;
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
          "",
          "",
          Optional.empty(),
          silencedBy,
          inhibitedBy);
    }
  }
}
