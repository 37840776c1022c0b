package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * A container was started again. One restart is one signal, however often it is seen. Restarts are
 * those of a pod's containers and of its sidecars: not those of init containers, which only begin
 * anew what was not done, nor of ephemeral ones, which are never started again. Immutable, safe for
 * use by several threads.
 *
 * @param namespace the pod's namespace
 * @param workload what the pod belongs to, as kubectl writes it: {@code deployment/swype-app}
 * @param pod the pod's name
 * @param uid the pod's uid: another pod of the same name has another
 * @param container the container's name
 * @param node the node it runs on, possibly empty
 * @param count what the pod says: how often the container was restarted, as far as it knows
 * @param delta for how many restarts this stands: more than 1 where some were not seen one by one
 * @param reason why it ended, such as {@code OOMKilled} or {@code Error}; empty if unknown
 * @param exitCode how it ended: 0 done, 128 and more by a signal; -1 if unknown
 * @param finishedAt when it ended, if known
 * @param evidence what was said of its end, the termination message; possibly empty
 * @param at when: the end where it is known, otherwise when the restart was seen
 * @param source where it came from, possibly empty
 * @param timed whether that is the time at which it happened: false for those that nobody saw,
 *     which happened then at the latest
 * @param watched whether it happened while somebody watched: false for those from before
 * @param together what those have in common that are one restart of the pod together, such as when
 *     its sandbox was lost and with it all its containers: the {@linkplain #id() id} of the first
 *     of them; its own if it is one by itself
 */
public record PodRestart(
    @JsonProperty(required = true) String namespace,
    @JsonProperty(required = true) String workload,
    @JsonProperty(required = true) String pod,
    String uid,
    @JsonProperty(required = true) String container,
    String node,
    int count,
    @JsonProperty(defaultValue = "1") int delta,
    String reason,
    @JsonProperty(defaultValue = "-1") int exitCode,
    Optional<Instant> finishedAt,
    String evidence,
    @JsonProperty(defaultValue = "finishedAt") Instant at,
    String source,
    boolean timed,
    @JsonProperty(defaultValue = "true") boolean watched,
    String together)
    implements Sample, Hint {

  /**
   * Checks that it is of a pod.
   *
   * @throws IllegalArgumentException if a name is missing, or it stands for no restart
   */
  public PodRestart {
    if (namespace.isBlank() || workload.isBlank() || pod.isBlank() || container.isBlank()) {
      throw new IllegalArgumentException(
          "a restart needs a namespace, a workload, a pod and a container");
    }
    if (delta < 1) {
      throw new IllegalArgumentException("a restart stands for one at least, not for " + delta);
    }
    together = together.isEmpty() ? id(uid, container, count, at) : together;
  }

  /**
   * A restart by itself that happened while somebody watched; of unknown time if it stands for
   * several, which nobody saw one by one.
   *
   * @param namespace the pod's namespace
   * @param workload what the pod belongs to
   * @param pod the pod's name
   * @param uid the pod's uid
   * @param container the container's name
   * @param node the node it runs on, possibly empty
   * @param count how often the container was restarted, as far as the pod knows
   * @param delta for how many restarts this stands
   * @param reason why it ended; empty if unknown
   * @param exitCode how it ended; -1 if unknown
   * @param finishedAt when it ended, if known
   * @param evidence what was said of its end; possibly empty
   * @param at when
   * @param source where it came from, possibly empty
   */
  public PodRestart(
      String namespace,
      String workload,
      String pod,
      String uid,
      String container,
      String node,
      int count,
      int delta,
      String reason,
      int exitCode,
      Optional<Instant> finishedAt,
      String evidence,
      Instant at,
      String source) {
    this(
        namespace,
        workload,
        pod,
        uid,
        container,
        node,
        count,
        delta,
        reason,
        exitCode,
        finishedAt,
        evidence,
        at,
        source,
        delta == 1,
        true,
        "");
  }

  /**
   * What tells this restart from all others.
   *
   * @return the pod's uid, the container, the count and the time of its end
   */
  public String id() {
    return id(uid, container, count, at);
  }

  private static String id(String uid, String container, int count, Instant at) {
    return uid + "/" + container + "/" + count + "@" + at.toEpochMilli();
  }

  /**
   * Whether it counts where restarts within a time are counted: only what happened while somebody
   * watched, at a time that is known.
   *
   * @return true if it does
   */
  public boolean counts() {
    return timed && watched;
  }

  /**
   * The workload with its namespace.
   *
   * @return such as {@code sre/deployment/swype-app}
   */
  public String subject() {
    return namespace + "/" + workload;
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
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public PodRestart takenAt(Instant when) {
    return new PodRestart(
        namespace,
        workload,
        pod,
        uid,
        container,
        node,
        count,
        delta,
        reason,
        exitCode,
        finishedAt,
        evidence,
        when,
        source);
  }
}
