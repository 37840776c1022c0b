package dev.winnow.rules.settings;

import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;

/**
 * How the cause of a restart is found. Immutable.
 *
 * @param before how long before the end of a container what is said of it may explain it
 * @param after how long after its end what is said of it may explain it; for so long its cause is
 *     not judged unless it is certain
 * @param keep for how long restarts are kept
 * @param keepEvidence for how long evidence is kept
 * @param dns the alerts that say that names cannot be looked up. Each row: "alerts" or "match" or
 *     both
 * @param overload the alerts that say that a pod, which their labels name, has more to do than it
 *     can. Each row: "alerts" or "match" or both
 * @param signs what texts say about the end of a container; the first row that fits counts
 * @param ends what the end of a container says by itself; the first row that fits counts
 * @param shared what signs mean together with what is known of others; every row that fits counts
 * @param causes to which causes signs point, by themselves or with others; every row that fits
 *     counts
 * @param near how near to each other in time ends and events of one node must be to belong together
 * @param lastWords how many characters of what a container said at its end people are shown; 0 for
 *     none
 */
public record RestartSettings(
    Duration before,
    Duration after,
    Duration keep,
    Duration keepEvidence,
    List<AlertRow> dns,
    List<AlertRow> overload,
    List<SignRow> signs,
    List<EndRow> ends,
    List<SharedRow> shared,
    List<RestartCauseRow> causes,
    Duration near,
    int lastWords) {

  /** Checks that evidence is kept for long enough to be used. */
  public RestartSettings {
    Check.that(!keep.isZero(), "\"keep\" must be more than 0");
    Check.that(
        keepEvidence.compareTo(before.plus(after)) >= 0,
        "\"keepEvidence\" must be at least \"before\" and \"after\" together");
    dns = List.copyOf(dns);
    overload = List.copyOf(overload);
    signs = List.copyOf(signs);
    ends = List.copyOf(ends);
    shared = List.copyOf(shared);
    causes = List.copyOf(causes);
    Check.that(lastWords >= 0 && lastWords <= 1000, "\"lastWords\" must be 0 to 1000");
  }

  /**
   * Whether an alert says that names cannot be looked up.
   *
   * @param name its name
   * @param labels its labels
   * @return true if it does
   */
  public boolean namesFail(String name, Labels labels) {
    return dns.stream().anyMatch(row -> row.selector().selects(name, labels));
  }

  /**
   * Whether an alert says that a pod has more to do than it can.
   *
   * @param name its name
   * @param labels its labels
   * @param namespace the pod's namespace
   * @param pod the pod's name
   * @return true if it does
   */
  public boolean overloads(String name, Labels labels, String namespace, String pod) {
    return labels.value("pod").equals(pod)
        && labels.value("namespace").equals(namespace)
        && overload.stream().anyMatch(row -> row.selector().selects(name, labels));
  }

  /**
   * Whether an alert says that names cannot be looked up, or that some pod has more to do than it
   * can.
   *
   * @param name its name
   * @param labels its labels
   * @return true if it does
   */
  public boolean tells(String name, Labels labels) {
    return namesFail(name, labels)
        || overload.stream().anyMatch(row -> row.selector().selects(name, labels));
  }

  /**
   * How long before its end what is said of a container may explain it.
   *
   * @return milliseconds
   */
  public long beforeMillis() {
    return before.toMillis();
  }

  /**
   * How long after its end what is said of a container may explain it.
   *
   * @return milliseconds
   */
  public long afterMillis() {
    return after.toMillis();
  }

  /**
   * How near to each other in time ends and events of one node must be to belong together.
   *
   * @return milliseconds
   */
  public long nearMillis() {
    return near.toMillis();
  }

  @Override
  public String toString() {
    return "the settings of restarts";
  }
}
