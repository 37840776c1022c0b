package dev.winnow.rules.settings;

import dev.winnow.core.fact.incident.Canary;
import dev.winnow.core.fact.restart.Ender;
import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Which workloads are canaries, when they are unstable, and of which release they are. Immutable.
 *
 * @param names an expression for their names, such as .+-canary-app; "" for none
 * @param match matchers for labels that they have, whatever their names; [] for none
 * @param ready in what time a canary must be ready; and for how long it must then stay so until it
 *     is well again
 * @param restarts from how many restarts on it crash-loops
 * @param within in what time
 * @param releaseAnnotations the annotations that name its release, the first that is there counts
 * @param releaseLabels the labels that do so if no annotation does
 * @param suffix what is taken from the end of its name to get the release if nothing names it
 * @param good which revisions its release may go back to, by the status that Helm gives them
 * @param severity how severe an unstable canary is
 * @param unstable what people read of one after its name, by what says so: a count of its restarts,
 *     the trouble of a pod, or "unready"; {restarts} and {ready} stand for those settings
 * @param notRolledBack how severe it is that its release cannot be rolled back by itself
 * @param blocked what people read of that, as the end of a sentence, by what stands against it;
 *     {owner} stands for what owns it
 * @param except the causes of restarts that are not the canary's fault, such as node
 * @param moved in what time pods are given up that are on a node that was lost
 * @param unplaced the troubles of pods, by their names, that say that no node takes them
 * @param quota an expression for the words by which the cluster says that a quota lets no pod be
 *     made; "" for none
 */
public record CanarySettings(
    String names,
    List<String> match,
    Duration ready,
    int restarts,
    Duration within,
    List<String> releaseAnnotations,
    List<String> releaseLabels,
    String suffix,
    List<String> good,
    String severity,
    Map<String, String> unstable,
    String notRolledBack,
    Map<String, String> blocked,
    List<String> except,
    Duration moved,
    List<String> unplaced,
    String quota) {

  private static final int MOST = 1000;

  /** Checks expressions and numbers. */
  public CanarySettings {
    NamePattern.of(names.isEmpty() ? "none" : names);
    NamePattern.of(quota.isEmpty() ? "none" : quota);
    match.forEach(Matcher::parse);
    unstable = Map.copyOf(unstable);
    blocked = Map.copyOf(blocked);
    except = List.copyOf(except);
    unplaced = List.copyOf(unplaced);
    except.forEach(cause -> Named.of(RestartCause.class, cause, "except"));
    Check.that(!ready.isZero() && !within.isZero(), "\"ready\" and \"within\" must be more than 0");
    Check.that(restarts > 0 && restarts <= MOST, "\"restarts\" must be 1 to " + MOST);
  }

  /**
   * What people should read of a release that is not rolled back by itself.
   *
   * @param canary the canary
   * @param why why it is not
   * @return that, and how to do it by hand
   */
  public Labels byHand(Canary canary, String why) {
    String command = "helm rollback " + canary.release() + " REVISION -n " + canary.namespace();
    String summary = canary.releaseSubject() + " is not rolled back: " + why;
    return Labels.of(Map.of("summary", summary + "; by hand: " + command, "command", command));
  }

  /**
   * What people should read of an unstable canary.
   *
   * @param canary the canary
   * @param sign what says so
   * @return such as {@code sre/deployment/shop-canary-app was not ready within 5 minutes}
   */
  public String says(Canary canary, String sign) {
    String words = unstable.getOrDefault(sign, sign);
    return canary.subject()
        + " "
        + words
            .replace("{restarts}", Integer.toString(restarts))
            .replace("{ready}", Words.spoken(ready));
  }

  /**
   * From when on a sign makes a canary unstable: that it is not ready must last.
   *
   * @param sign what says so
   * @param at when, in epoch milliseconds
   * @return in epoch milliseconds
   */
  public long from(String sign, long at) {
    return sign.equals("unready") ? at + readyMillis() : at;
  }

  /**
   * Whether a restart speaks against a canary: at once if its container ended by itself, was killed
   * by the kernel or could not be started, otherwise once its cause is judged.
   *
   * @param ender who ended it
   * @param judged whether its cause has been judged
   * @param cause that cause
   * @return true if it does
   */
  public boolean blames(Ender ender, boolean judged, RestartCause cause) {
    boolean clear = ender == Ender.ITSELF || ender == Ender.KERNEL || ender == Ender.START;
    return clear || (judged && !except.contains(cause.word()));
  }

  /**
   * Until when a canary that ceased to be ready with a node need not be ready: its pods must be
   * given up first, and others become ready.
   *
   * @param at when it ceased to be ready, in epoch milliseconds
   * @return in epoch milliseconds
   */
  public long movedUntil(long at) {
    return at + moved.toMillis() + readyMillis();
  }

  /**
   * Whether a trouble of a pod is that no node takes it.
   *
   * @param name the name of its incident
   * @return true for such as {@code PodsUnschedulable}
   */
  public boolean isUnplaced(String name) {
    return unplaced.contains(name);
  }

  /**
   * Until when a pod that no node took need not be ready.
   *
   * @param waits whether it waits still
   * @param heard when it was heard that it does, or does no more, in epoch milliseconds
   * @return in epoch milliseconds; without an end while it waits
   */
  public long placedUntil(boolean waits, long heard) {
    return waits ? Long.MAX_VALUE : heard + readyMillis();
  }

  /**
   * Until when a canary need not be ready because of a quota.
   *
   * @param refusal why no pod of it can be made now; empty if pods can
   * @param failure why one could not be made last; empty if they always could
   * @param moved when a rollout of it was last seen to go on, in epoch milliseconds
   * @return in epoch milliseconds; without an end while a quota stands against it, and 0 if none
   *     did
   */
  public long allowedUntil(String refusal, String failure, long moved) {
    if (isOfQuota(refusal)) {
      return Long.MAX_VALUE;
    }
    return refusal.isEmpty() && isOfQuota(failure) ? moved + readyMillis() : 0;
  }

  private boolean isOfQuota(String words) {
    return !quota.isEmpty() && NamePattern.of(quota).matches(words);
  }

  /**
   * In what time a canary must be ready.
   *
   * @return milliseconds
   */
  public long readyMillis() {
    return ready.toMillis();
  }
}
