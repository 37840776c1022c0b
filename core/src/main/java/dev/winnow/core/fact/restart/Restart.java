package dev.winnow.core.fact.restart;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.LastWords;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.PodRestart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A restart of a container, and what was judged to be its cause. One thread at a time. */
public final class Restart implements Kept<Restart>, Retained {
  private String id = "";
  private String subject = "";
  private String namespace = "";
  private String pod = "";
  private String node = "";
  private String place = "";
  private String reason = "";
  private int exitCode = -1;
  private int times = 1;
  private long at = 0;
  private String together = "";
  private boolean timed = true;
  private boolean counting = true;
  private boolean judged = false;
  private RestartCause cause = RestartCause.UNKNOWN;
  private Confidence confidence = Confidence.LOW;
  private String words = "";
  private String podName = "";
  private String container = "";
  private int count = 1;
  private Ender ender = Ender.UNSURE;
  private boolean spoke = false;
  private String lastWords = "";
  private String leaning = "";

  private Restart() {}

  @Override
  public String id() {
    return id;
  }

  /**
   * A restart that was not judged yet, as its end tells it.
   *
   * @param restart the signal
   * @param ender who ended the container
   * @param said the line of its last words that tells most; possibly empty
   * @param longest how many characters of that are kept
   * @return as the signal says, without secrets
   */
  public static Restart of(PodRestart restart, Ender ender, String said, int longest) {
    Restart fact = of(restart);
    fact.ender = ender;
    fact.lastWords = LastWords.of(said, longest);
    return fact;
  }

  /**
   * A restart that was not judged yet.
   *
   * @param restart the signal
   * @return as the signal says, without its last words
   */
  public static Restart of(PodRestart restart) {
    Restart fact = new Restart();
    fact.id = restart.id();
    fact.subject = restart.subject();
    fact.namespace = restart.namespace();
    fact.pod = restart.uid();
    fact.node = restart.node();
    fact.place = Evidence.placeOf(restart.uid(), restart.container());
    fact.reason = restart.reason();
    fact.exitCode = restart.exitCode();
    fact.times = restart.delta();
    fact.at = restart.atMillis();
    fact.together = restart.together();
    fact.timed = restart.timed();
    fact.counting = restart.counts();
    fact.podName = restart.pod();
    fact.container = restart.container();
    fact.count = restart.count();
    fact.spoke = !restart.evidence().isBlank();
    return fact;
  }

  /**
   * From where evidence of it may be, as evidence says where it is from.
   *
   * @return its end itself, the container, the pod, and the node if it is known
   */
  public List<String> getPlaces() {
    List<String> places = new ArrayList<>();
    places.add(Evidence.placeOfEnd(id));
    places.add(place);
    places.add(Evidence.placeOf(pod, ""));
    if (!node.isEmpty()) {
      places.add(Evidence.placeOfNode(node));
    }
    return places;
  }

  /**
   * Whether it was seen by itself. Of several that were seen as one only the last is described; of
   * the others nobody knows how they ended.
   *
   * @return true if it stands for one restart, and something is known of its end
   */
  public boolean isSingle() {
    return times == 1 && isEnded();
  }

  /**
   * How it ended, in short.
   *
   * @return such as {@code Error, exit code 137}
   */
  public String getEnd() {
    return exitCode < 0
        ? reason
        : reason + (reason.isEmpty() ? "" : ", ") + "exit code " + exitCode;
  }

  /**
   * Whether anybody saw how it ended.
   *
   * @return true if its exit code or the reason is known
   */
  public boolean isEnded() {
    return exitCode >= 0 || !reason.isEmpty();
  }

  /**
   * All that matters of it, in one line: how it ended and why, and what was said.
   *
   * @return such as {@code exit code 1 (Error), 4 restarts; cause: dependency, medium confidence}
   */
  public String getStory() {
    return RestartStory.of(this);
  }

  /**
   * What people should read of an incident once this is the newest restart of its workload.
   *
   * @param annotations what they read so far
   * @return those, with the story of this restart in their summary
   */
  public Labels into(Labels annotations) {
    return RestartStory.into(annotations, this);
  }

  /**
   * Whether the story of this restart is what people read of an incident.
   *
   * @param annotations what they read
   * @return true if it is in their summary as it is now
   */
  public boolean tells(Labels annotations) {
    return into(annotations).equals(annotations);
  }

  /**
   * Whether this is the newer of two; the id decides between equals.
   *
   * @param other another restart
   * @return true if this ended later
   */
  public boolean newerThan(Restart other) {
    return at != other.at ? at > other.at : id.compareTo(other.id) > 0;
  }

  /**
   * Whether it happened somewhere, as seen from another restart.
   *
   * @param other the other restart
   * @param where where
   * @return true if it did; false if both are one
   */
  public boolean isBeside(Restart other, Nearby where) {
    return !id.equals(other.id) && where.holds(other, place, pod, node, subject);
  }

  /** What was reported of it first is what is known. */
  @Override
  public void merge(Restart later) {
    // it was the same end
  }

  void judge(ProbableCause found) {
    judged = true;
    cause = found.cause();
    confidence = found.confidence();
    words = found.words();
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "restart of " + subject + " at " + Instant.ofEpochMilli(at);
  }

  /** {@return what tells it from all others} */
  public String getId() {
    return id;
  }

  /** {@return the workload with its namespace, such as sre/deployment/swype-app} */
  public String getSubject() {
    return subject;
  }

  /** {@return the namespace} */
  public String getNamespace() {
    return namespace;
  }

  /** {@return the uid of the pod} */
  public String getPod() {
    return pod;
  }

  /**
   * The workload with its namespace, and the uid of the pod.
   *
   * @return such as {@code sre/deployment/app 7f3a}
   */
  public String getSubjectPod() {
    return subject + " " + pod;
  }

  /**
   * The workload without its namespace, and the uid of the pod.
   *
   * @return such as {@code deployment/app 7f3a}
   */
  public String getWorkloadPod() {
    return subject.substring(subject.indexOf('/') + 1) + " " + pod;
  }

  /** {@return the node it ran on, possibly empty} */
  public String getNode() {
    return node;
  }

  /** {@return the container, as evidence of it says where it is from} */
  public String getPlace() {
    return place;
  }

  /** {@return why it ended, as the cluster says; empty if unknown} */
  public String getReason() {
    return reason;
  }

  /** {@return how it ended: 0 done, 128 and more by a signal; -1 if unknown} */
  public int getExitCode() {
    return exitCode;
  }

  /** {@return for how many restarts it stands} */
  public int getTimes() {
    return times;
  }

  /** {@return when it ended, in epoch milliseconds} */
  public long getAt() {
    return at;
  }

  /**
   * What those have in common that are one restart of the pod together, as when its sandbox was
   * lost; its own id if it is one by itself.
   *
   * @return what counts once
   */
  public String getTogether() {
    return together;
  }

  /**
   * Whether the time is known at which it happened.
   *
   * @return false if nobody saw it
   */
  public boolean isTimed() {
    return timed;
  }

  /**
   * Whether it counts where restarts within a time are counted.
   *
   * @return false if it happened before anybody watched, or nobody knows when
   */
  public boolean isCounting() {
    return counting;
  }

  /** {@return whether its cause has been judged} */
  public boolean isJudged() {
    return judged;
  }

  /** Once its cause has been judged. */
  @Override
  public OptionalLong keptSince() {
    return judged ? OptionalLong.of(at) : OptionalLong.empty();
  }

  /** {@return what was judged to be its cause} */
  public RestartCause getCause() {
    return cause;
  }

  /** {@return how sure that is} */
  public Confidence getConfidence() {
    return confidence;
  }

  /** {@return what that rests on, in words} */
  public String getWords() {
    return words;
  }

  /** {@return the pod's name} */
  public String getPodName() {
    return podName;
  }

  /** {@return the container's name} */
  public String getContainer() {
    return container;
  }

  /** {@return how often the container was started again by then, as far as its pod knows} */
  public int getCount() {
    return count;
  }

  /** {@return who ended it, as far as its end says} */
  public Ender getEnder() {
    return ender;
  }

  /** {@return whether it said anything at its end} */
  public boolean isSpoke() {
    return spoke;
  }

  /** {@return what it said at its end, in one line without secrets; possibly empty} */
  public String getLastWords() {
    return lastWords;
  }

  /**
   * The cause that is likeliest so far; of no meaning once it is judged.
   *
   * @return such as {@code network, medium confidence}; empty if nothing is suspected yet
   */
  public String getLeaning() {
    return leaning;
  }

  /**
   * Changes: the cause that is likeliest so far.
   *
   * @param value the new value
   */
  public void setLeaning(String value) {
    this.leaning = value;
  }
}
