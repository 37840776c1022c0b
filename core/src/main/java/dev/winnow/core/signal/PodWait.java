package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a pod, or one of its containers, does not get on, in the words of Kubernetes. Immutable, safe
 * for use by several threads.
 *
 * @param container which container; empty if it is the pod itself
 * @param init whether that is an init container, so that the pod has not begun to serve
 * @param reason in one word: why it waits ({@code CrashLoopBackOff}), how it ended ({@code Error}),
 *     {@link #RESTARTED}, or why the pod itself does not run ({@code Unschedulable})
 * @param message what is said of that, possibly empty
 * @param restarts how often the container was started again, as far as is known
 * @param exitCode how it last ended; -1 if unknown
 * @param since since when, or when it last ended, if that is known
 * @param ran for how long it had run when it last ended, in milliseconds; -1 if unknown
 */
public record PodWait(
    String container,
    boolean init,
    String reason,
    String message,
    int restarts,
    @JsonProperty(defaultValue = "-1") int exitCode,
    Optional<Instant> since,
    @JsonProperty(defaultValue = "-1") long ran) {

  /** The reason of a container that runs just now, or is about to, after it has ended before. */
  public static final String RESTARTED = "Restarted";

  private static final int UNKNOWN = -1;

  /** "3 Insufficient cpu", as the scheduler counts its reasons. */
  private static final Pattern COUNTED = Pattern.compile("\\d+ (.+)");

  /** "Insufficient cpu (3)", as it counted them before Kubernetes 1.9. */
  private static final Pattern COUNTED_OF_OLD = Pattern.compile("(.+) \\(\\d+\\)");

  /**
   * A wait of which no more than the reason is known.
   *
   * @param container which container; empty if it is the pod itself
   * @param reason in one word
   * @param message what is said of that, possibly empty
   * @return the wait
   */
  public static PodWait of(String container, String reason, String message) {
    return new PodWait(container, false, reason, message, 0, UNKNOWN, Optional.empty(), UNKNOWN);
  }

  /**
   * Since when, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z; 0 if unknown
   */
  public long sinceMillis() {
    return since.map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * Why no node takes the pod, if this is what the scheduler says. It writes {@code 0/5 nodes are
   * available: 3 Insufficient cpu, 2 node(s) had untolerated taint {a: b}. preemption: ...}, and
   * sorts the reasons as texts (Kubernetes, pkg/scheduler/framework/types.go, FitError.Error); a
   * reason that holds for the pod whatever the node has no number.
   *
   * @return the reasons without the numbers, such as {@code Insufficient cpu}, in the order in
   *     which they stand there; the whole message if it is not in that form
   */
  public List<String> nodeReasons() {
    int colon = message.indexOf(": ");
    int preemption = message.indexOf(" preemption: ");
    String end = preemption > colon ? message.substring(0, preemption) : message;
    String list = colon < 0 ? end : end.substring(colon + 2);
    List<String> reasons = new ArrayList<>();
    for (String part : withoutStop(list).split(", (?=\\d+ )|(?<=\\(\\d{1,9}\\)), ", -1)) {
      String reason = withoutCount(part.strip());
      if (!reason.isEmpty() && !reasons.contains(reason)) {
        reasons.add(reason);
      }
    }
    return List.copyOf(reasons);
  }

  private static String withoutCount(String part) {
    Matcher counted = COUNTED.matcher(part);
    if (counted.matches()) {
      return counted.group(1);
    }
    Matcher old = COUNTED_OF_OLD.matcher(part);
    return old.matches() ? old.group(1) : part;
  }

  private static String withoutStop(String text) {
    String plain = text.strip();
    return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
  }

  /** In one line, for people. */
  @Override
  public String toString() {
    String what = init ? "init container " : "container ";
    return container.isEmpty() ? reason : what + container + " " + reason;
  }
}
