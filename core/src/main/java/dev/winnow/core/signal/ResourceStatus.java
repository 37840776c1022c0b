package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * How an object of a cluster is that runs no pods itself: a claim for a volume, an autoscaler. It
 * comes when something of it has changed. Immutable, safe for use by several threads.
 *
 * @param namespace its namespace
 * @param resource as kubectl writes it: {@code persistentvolumeclaim/data-0}
 * @param phase where it is in its life, such as {@code Pending} or {@code Bound}; {@link #GONE} if
 *     it was deleted; possibly empty
 * @param about what it is for, as kubectl writes it: {@code deployment/shop}; possibly empty
 * @param conditions what the cluster says of it: {@code ScalingActive} with {@code False
 *     FailedGetResourceMetric}
 * @param messages what it says of them in words, by their names
 * @param since since when they are as they are, in ISO 8601, by their names
 * @param details what else matters of it, such as {@code maxReplicas}
 * @param at when
 * @param source where it came from, possibly empty
 */
public record ResourceStatus(
    @JsonProperty(required = true) String namespace,
    @JsonProperty(required = true) String resource,
    String phase,
    String about,
    Labels conditions,
    Labels messages,
    Labels since,
    Labels details,
    Instant at,
    String source)
    implements Sample {

  /** The phase of an object that was deleted. */
  public static final String GONE = "Gone";

  /**
   * Checks that it is of an object.
   *
   * @throws IllegalArgumentException if a name is missing
   */
  public ResourceStatus {
    if (namespace.isBlank() || resource.isBlank()) {
      throw new IllegalArgumentException("the status of an object needs its namespace and name");
    }
  }

  /**
   * The object with its namespace.
   *
   * @return such as {@code sre/persistentvolumeclaim/data-0}
   */
  public String subject() {
    return namespace + "/" + resource;
  }

  /**
   * Whether it was deleted.
   *
   * @return true if it is no more
   */
  public boolean gone() {
    return phase.equals(GONE);
  }

  /**
   * All that it says, without the time: two statuses of one state say the same.
   *
   * @return a text to compare, not to read
   */
  public String state() {
    return String.join(
        "|",
        phase,
        about,
        conditions.toString(),
        messages.toString(),
        since.toString(),
        details.toString());
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
   * The same status at another time.
   *
   * @param when the time
   * @return a copy
   */
  public ResourceStatus seenAt(Instant when) {
    return new ResourceStatus(
        namespace, resource, phase, about, conditions, messages, since, details, when, source);
  }
}
