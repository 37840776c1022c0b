package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What Kubernetes says happened to something: an Event of its API. An event that the API repeats
 * with a higher count is one signal for the difference. Immutable, safe for use by several threads.
 *
 * @param namespace where; empty for what has no namespace
 * @param kind of what it speaks, such as {@code Pod} or {@code Node}
 * @param name the name of that
 * @param uid its uid, possibly empty
 * @param workload what it belongs to, as kubectl writes it; empty if that is not known
 * @param container of which container it speaks; possibly empty
 * @param node on which node; possibly empty
 * @param type Normal or Warning
 * @param reason in one word, such as {@code Unhealthy}
 * @param message in words
 * @param count how often it happened since this event was last a signal
 * @param at when it was told: when it last happened, or first if a list told it afterwards
 * @param source where it came from, possibly empty
 * @param since when it first happened of all the times that it stands for
 * @param until when it last happened of those
 */
public record ClusterEvent(
    String namespace,
    @JsonProperty(required = true) String kind,
    @JsonProperty(required = true) String name,
    String uid,
    String workload,
    String container,
    String node,
    @JsonProperty("eventType") String type,
    @JsonProperty(required = true) String reason,
    String message,
    @JsonProperty(defaultValue = "1") int count,
    Instant at,
    String source,
    @JsonProperty(defaultValue = "at") Instant since,
    @JsonProperty(defaultValue = "at") Instant until)
    implements Sample, Hint {

  /**
   * Checks that it speaks of something, and puts the ends of its span in order.
   *
   * @throws IllegalArgumentException if kind, name or reason is missing
   */
  public ClusterEvent {
    if (kind.isBlank() || name.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an event needs a kind, a name and a reason");
    }
    Instant first = since.isAfter(until) ? until : since;
    until = since.isAfter(until) ? since : until;
    since = first;
  }

  /**
   * An event that happened at one instant.
   *
   * @param namespace where; empty for what has no namespace
   * @param kind of what it speaks
   * @param name the name of that
   * @param uid its uid, possibly empty
   * @param workload what it belongs to; empty if that is not known
   * @param container of which container it speaks; possibly empty
   * @param node on which node; possibly empty
   * @param type Normal or Warning
   * @param reason in one word
   * @param message in words
   * @param count how often it happened
   * @param at when
   * @param source where it came from, possibly empty
   */
  public ClusterEvent(
      String namespace,
      String kind,
      String name,
      String uid,
      String workload,
      String container,
      String node,
      String type,
      String reason,
      String message,
      int count,
      Instant at,
      String source) {
    this(
        namespace, kind, name, uid, workload, container, node, type, reason, message, count, at,
        source, at, at);
  }

  /**
   * The same, told at once for all the times that it stands for but the last: so that who goes
   * through a past in order knows of it when it began.
   *
   * @return told when it first happened; itself if it happened once, or at one instant
   */
  public ClusterEvent atFirst() {
    return lasts() ? told(since, until, Math.max(1, count - 1), since) : this;
  }

  /**
   * The last of all the times that it stands for.
   *
   * @return told when it last happened, that once
   */
  public ClusterEvent atLast() {
    return lasts() ? told(until, until, 1, until) : this;
  }

  /**
   * Whether it stands for more than an instant.
   *
   * @return true if it happened at different times
   */
  public boolean lasts() {
    return since.isBefore(until);
  }

  private ClusterEvent told(Instant from, Instant to, int times, Instant when) {
    return new ClusterEvent(
        namespace, kind, name, uid, workload, container, node, type, reason, message, times, when,
        source, from, to);
  }

  /**
   * The workload with its namespace.
   *
   * @return such as {@code sre/deployment/swype-app}; empty if it is not known
   */
  public String subject() {
    return workload.isEmpty() ? "" : namespace + "/" + workload;
  }

  /**
   * What tells this event from all others.
   *
   * @return of what it speaks, what it says, and when
   */
  public String id() {
    return String.join("\n", kind, namespace, name, uid, container, reason, message, at.toString());
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * The same, taken at another time: what is said to have happened after that has not.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public ClusterEvent takenAt(Instant when) {
    return told(
        since.isAfter(when) ? when : since, until.isAfter(when) ? when : until, count, when);
  }

  /**
   * When it first happened, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long sinceMillis() {
    return Times.millis(since);
  }

  /**
   * When it last happened, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long untilMillis() {
    return Times.millis(until);
  }
}
