package dev.winnow.core.fact.restart;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.cluster.Reading;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import java.util.OptionalLong;

/**
 * Something that was said and that may explain why containers end. Immutable.
 *
 * @param id what tells it from all other evidence
 * @param sign what it says
 * @param place from where it is: a container, a pod, a node
 * @param pod the uid of the pod that it speaks of, possibly empty
 * @param subject the workload with its namespace, possibly empty
 * @param node the node, possibly empty
 * @param own whether the container itself said so
 * @param words what was said
 * @param at when it was said, in epoch milliseconds
 * @param since when it was first so, in epoch milliseconds
 * @param until when it was last so, in epoch milliseconds
 * @param gap how long it was between two times at most on average, in milliseconds; 0 if it was
 *     said once
 */
public record Evidence(
    String id,
    Indicator sign,
    String place,
    String pod,
    String subject,
    String node,
    boolean own,
    String words,
    long at,
    long since,
    long until,
    long gap)
    implements Kept<Evidence>, Retained {

  /** How what a container said begins. */
  static final String SAID = "it said at its end: ";

  /** The longest text that is kept, in characters: those of containers have no limit. */
  private static final int LONGEST = 300;

  /**
   * Evidence of one instant.
   *
   * @param id what tells it from all other evidence
   * @param sign what it says
   * @param place from where it is
   * @param pod the uid of the pod that it speaks of, possibly empty
   * @param subject the workload with its namespace, possibly empty
   * @param node the node, possibly empty
   * @param own whether the container itself said so
   * @param words what was said
   * @param at when, in epoch milliseconds
   */
  public Evidence(
      String id,
      Indicator sign,
      String place,
      String pod,
      String subject,
      String node,
      boolean own,
      String words,
      long at) {
    this(id, sign, place, pod, subject, node, own, words, at, at, at, 0);
  }

  /**
   * Whether it was so within a time. Of what happened again and again, only the first and the last
   * time are known: in between it counts if it came so often that the time cannot have been without
   * it, on average.
   *
   * @param from the beginning of the time, in epoch milliseconds
   * @param to its end, in epoch milliseconds
   * @return true if one of its times was then
   */
  public boolean within(long from, long to) {
    boolean first = since >= from && since <= to;
    boolean last = until >= from && until <= to;
    boolean between = since < from && until > to && gap <= to - from;
    return first || last || between;
  }

  /**
   * What an event says.
   *
   * @param event the event
   * @param sign what it means
   * @return evidence of the container, the pod or the node that it speaks of
   */
  public static Evidence of(ClusterEvent event, Indicator sign) {
    boolean node = event.kind().equals("Node");
    String uid = node ? "" : event.uid();
    return new Evidence(
        event.id(),
        sign,
        node ? placeOfNode(event.name()) : placeOf(uid, event.container()),
        uid,
        event.subject(),
        node ? event.name() : event.node(),
        false,
        shortened(event.reason() + ": " + event.message()),
        event.atMillis(),
        event.sinceMillis(),
        event.untilMillis(),
        (event.untilMillis() - event.sinceMillis()) / Math.max(1, event.count() - 1));
  }

  /**
   * What an event of a node says of one of its pods.
   *
   * @param event the event
   * @param sign what it means
   * @param pod the uid of the pod that it names; if empty, it speaks of what it says it does
   * @return evidence of that pod, or as {@link #of(ClusterEvent, Indicator)}
   */
  public static Evidence of(ClusterEvent event, Indicator sign, String pod) {
    Evidence as = of(event, sign);
    return pod.isEmpty()
        ? as
        : new Evidence(
            as.id,
            sign,
            placeOf(pod, ""),
            pod,
            as.subject,
            as.node,
            false,
            as.words,
            as.at,
            as.since,
            as.until,
            as.gap);
  }

  /**
   * What a container said at its end.
   *
   * @param restart the restart that followed
   * @param sign what it means
   * @param words the part of it that counts; the rest may hold secrets
   * @return evidence of that restart alone
   */
  public static Evidence of(PodRestart restart, Indicator sign, String words) {
    return new Evidence(
        placeOfEnd(restart.id()),
        sign,
        placeOfEnd(restart.id()),
        restart.uid(),
        restart.subject(),
        restart.node(),
        true,
        shortened(SAID + words),
        restart.atMillis());
  }

  /**
   * What the state of a node says.
   *
   * @param status the status
   * @return evidence of that node
   */
  public static Evidence of(NodeStatus status) {
    String words = status.subject() + " is not ready: " + status.reason();
    return ofNode(Indicator.NODE, status.node(), words, status.atMillis());
  }

  /**
   * What a count of errors that rises says.
   *
   * @param reading the count
   * @param sign what it means
   * @param node of which node it is; empty if of none
   * @return evidence of that node, or of no place
   */
  public static Evidence of(Reading reading, Indicator sign, String node) {
    return ofNode(sign, node, reading.getName() + " rises", reading.getAt());
  }

  private static Evidence ofNode(Indicator sign, String node, String words, long at) {
    String place = placeOfNode(node);
    String id = Ids.of("E-", sign.word() + "\n" + place + "\n" + words, at);
    return new Evidence(id, sign, place, "", "", node, false, shortened(words), at);
  }

  private static String shortened(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  static String placeOf(String uid, String container) {
    return container.isEmpty() ? "pod/" + uid : "pod/" + uid + "/" + container;
  }

  static String placeOfNode(String node) {
    return "node/" + node;
  }

  static String placeOfEnd(String restart) {
    return "end/" + restart;
  }

  /**
   * Whether it was said of something somewhere, as seen from a container that ended.
   *
   * @param restart the restart of that container
   * @param where where
   * @return true if it was
   */
  public boolean isBeside(Restart restart, Nearby where) {
    return where.holds(restart, place, pod, node, subject);
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(at);
  }

  /** What was said first is what is known. */
  @Override
  public void merge(Evidence later) {
    // it is the same
  }

  /** What was said. */
  @Override
  public String toString() {
    return "evidence \"" + words + "\"";
  }
}
