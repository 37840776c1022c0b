package dev.winnow.rules.settings;

import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import java.time.Duration;
import java.util.List;

/**
 * When pods that do not get on are an incident, and when it is over. Immutable.
 *
 * @param waits which trouble it is for what pods and containers wait; of each kind the first row
 *     that fits counts
 * @param crashLoop how severe it is that a container crashes again and again
 * @param crashes how many restarts are a crash loop where the kubelet does not say so just then
 * @param crashesReady the same, of a pod that is ready at the moment
 * @param lately how long ago the last of them may have been
 * @param image how severe it is that an image cannot be had
 * @param configuration how severe it is that a container cannot be started as it is configured
 * @param hook how severe it is that a container is ended because its hook failed
 * @param unschedulable how severe it is that no node takes a pod
 * @param unschedulableAfter for how long no node must take it
 * @param causes why no node takes a pod: what is named first, and what is one problem for all
 * @param starting how severe it is that the containers of a pod are not made
 * @param startingAfter for how long they must not be made, if something is said of it
 * @param startingLongest for how long they must not be made, if nothing is said
 * @param failed how severe it is that a pod failed, or was evicted, and nothing replaces it
 * @param failedAfter for how long nothing must replace it
 * @param keepFiringFor for how long a pod must be well, or gone, for its trouble to be over
 * @param keep for how long a trouble is kept that nothing more is heard of
 * @param pods how many pods in trouble of one incident are told apart
 */
public record PodTroubleSettings(
    List<WaitingRow> waits,
    String crashLoop,
    int crashes,
    int crashesReady,
    Duration lately,
    String image,
    String configuration,
    String hook,
    String unschedulable,
    Duration unschedulableAfter,
    List<SchedulingRow> causes,
    String starting,
    Duration startingAfter,
    Duration startingLongest,
    String failed,
    Duration failedAfter,
    Duration keepFiringFor,
    Duration keep,
    int pods) {

  /** Checks the durations and numbers. */
  public PodTroubleSettings {
    waits = List.copyOf(waits);
    causes = List.copyOf(causes);
    Check.that(crashes > 0, "\"crashes\" must be 1 or more");
    Check.that(crashesReady > 0, "\"crashesReady\" must be 1 or more");
    Check.that(pods > 0, "\"pods\" must be 1 or more");
    Check.that(keep.compareTo(keepFiringFor) > 0, "\"keep\" must be longer than \"keepFiringFor\"");
    Check.that(
        startingLongest.compareTo(startingAfter) >= 0,
        "\"startingLongest\" must not be shorter than \"startingAfter\"");
  }

  /**
   * How severe a kind of trouble is.
   *
   * @param kind one of those of {@link WaitingRow}
   * @return the severity of its incident
   */
  public String severityOf(String kind) {
    return switch (kind) {
      case "crashLoop" -> crashLoop;
      case "image" -> image;
      case "configuration" -> configuration;
      case "hook" -> hook;
      case "starting" -> starting;
      case "failed" -> failed;
      case "unschedulable" -> unschedulable;
      default -> throw new IllegalArgumentException("there is no kind \"" + kind + "\"");
    };
  }

  /**
   * For how long a kind of trouble must last.
   *
   * @param kind one of those of {@link WaitingRow}
   * @return milliseconds; 0 if it is an incident at once
   */
  public long forMillis(String kind) {
    return switch (kind) {
      case "starting" -> startingLongest.toMillis();
      case "failed" -> failedAfter.toMillis();
      case "unschedulable" -> unschedulableAfter.toMillis();
      default -> 0;
    };
  }

  /**
   * Whether a container is in a crash loop that does not wait just now: it has crashed often, and
   * lately. A list shows a container at one moment: it may run just then, or have ended and not
   * wait yet. One without a readiness probe is ready as soon as it runs, and so is one that its
   * liveness probe kills, for a while; so one that is ready must never have run for long.
   *
   * @param status how its pod is
   * @param wait how often it was restarted, and when
   * @return true if it is
   */
  boolean crashes(PodStatus status, PodWait wait) {
    boolean often = wait.restarts() >= (status.ready() ? crashesReady : crashes);
    boolean now = wait.sinceMillis() > status.atMillis() - lately.toMillis();
    boolean briefly = wait.ran() >= 0 && wait.ran() < lately.toMillis();
    return often && now && (!status.ready() || briefly);
  }

  /**
   * By how much sooner that is an incident if something is said.
   *
   * @return milliseconds
   */
  public long soonerMillis() {
    return startingLongest.minus(startingAfter).toMillis();
  }

  /**
   * For how long a pod must be well.
   *
   * @return milliseconds
   */
  public long keepFiringForMillis() {
    return keepFiringFor.toMillis();
  }

  /**
   * For how long a trouble is kept that nothing more is heard of.
   *
   * @return milliseconds
   */
  public long keepMillis() {
    return keep.toMillis();
  }

  /**
   * The same in words.
   *
   * @return such as {@code 7 days}
   */
  public String keepWords() {
    return Words.spoken(keep);
  }

  @Override
  public String toString() {
    return "the settings of troubles of pods";
  }
}
