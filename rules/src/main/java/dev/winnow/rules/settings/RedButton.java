package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.fact.restart.Confidence;
import dev.winnow.core.fact.restart.RestartBudget;
import dev.winnow.core.fact.restart.RestartCause;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workload that is shut down when it is started again too often. Immutable.
 *
 * @param namespace its namespace
 * @param deployment its name, if it is a deployment; or null
 * @param limit how many restarts it may have; one more is too many
 * @param window in what time
 * @param check how often the count is reported
 * @param causes the causes that count, such as network; any for all, out of memory and unknown ones
 *     included; network alone if left out; or null
 * @param confidence how sure the cause must be at least: low, medium or high
 * @param severity how severe it is when there are too many
 * @param statefulset its name, if it is a stateful set; or null
 * @param daemonset its name, if it is a daemon set; or null
 * @param newRevision whether a new revision of it begins a new count
 * @param undone how soon after it was shut down no person starts it again: what does is something
 *     that sets it back
 */
public record RedButton(
    String namespace,
    @Nullable String deployment,
    @JsonProperty(defaultValue = "3") int limit,
    @JsonProperty(defaultValue = "1h") Duration window,
    @JsonProperty(defaultValue = "60s") Duration check,
    @Nullable List<String> causes,
    @JsonProperty(defaultValue = "medium") String confidence,
    @JsonProperty(defaultValue = "critical") String severity,
    @Nullable String statefulset,
    @Nullable String daemonset,
    @JsonProperty(defaultValue = "true") boolean newRevision,
    @JsonProperty(defaultValue = "1m") Duration undone) {

  private static final String ANY = "any";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ssX").withZone(ZoneOffset.UTC);

  /** Checks the numbers and names. */
  public RedButton {
    Check.that(
        Stream.of(deployment, statefulset, daemonset).filter(Objects::nonNull).count() == 1,
        "one of \"deployment\", \"statefulset\" and \"daemonset\" must name the workload");
    Check.that(limit >= 0 && limit < 1000, "\"limit\" must be 0 to 999");
    Check.that(!window.isZero(), "\"window\" must be more than 0");
    Check.that(check.toMillis() >= 1000, "\"check\" must be a second or more");
    Named.of(Confidence.class, confidence, "confidence");
    causes = causes == null ? List.of("network") : List.copyOf(causes);
    causes.stream()
        .filter(cause -> !cause.equals(ANY))
        .forEach(cause -> Named.of(RestartCause.class, cause, "causes"));
  }

  /**
   * The workload with its namespace.
   *
   * @return such as {@code sre/deployment/swype-app}
   */
  public String subject() {
    return namespace + "/" + workload();
  }

  /**
   * The workload as kubectl writes it.
   *
   * @return such as {@code deployment/swype-app}
   */
  public String workload() {
    if (deployment != null) {
      return "deployment/" + deployment;
    }
    return statefulset != null ? "statefulset/" + statefulset : "daemonset/" + daemonset;
  }

  /**
   * Whether the number of its pods can be set. A daemon set has one on each of its nodes.
   *
   * @return false if it is a daemon set
   */
  public boolean scalable() {
    return daemonset == null;
  }

  /**
   * Whether a restart counts.
   *
   * @param cause what was judged to be its cause
   * @param sure how sure that is
   * @return true if the cause is one of those, and sure enough
   */
  public boolean counts(RestartCause cause, Confidence sure) {
    if (counted().contains(ANY)) {
      return true;
    }
    return sure.compareTo(Named.of(Confidence.class, confidence, "confidence")) >= 0
        && counted().contains(cause.word());
  }

  private List<String> counted() {
    return causes == null ? List.of() : causes;
  }

  /**
   * How often the count is reported.
   *
   * @return milliseconds
   */
  public long checkMillis() {
    return check.toMillis();
  }

  /**
   * The watch over it, as far as is known now.
   *
   * @param known what is known of the workload: a {@link Workload}, or nothing
   * @param runs the actions that were to shut it down
   * @param scalers the autoscalers of the workload: each a {@link
   *     dev.winnow.core.fact.cluster.Resource}
   * @param gitops what owns workloads
   * @param at when it was heard of, in epoch milliseconds
   * @return the watch
   */
  public RestartBudget watch(
      List<?> known, List<?> runs, List<?> scalers, GitOpsTable gitops, long at) {
    String incident = IncidentKey.of("RestartLimitExceeded", asLabels());
    RestartBudget budget = RestartBudget.of(subject(), incident, at);
    for (Object one : known) {
      Workload workload = (Workload) one;
      budget.see(workload, gitops.ownerOf(workload, scalers), newRevision, undone.toMillis());
    }
    runs.forEach(run -> budget.shutDown(((ActionRun) run).getAt()));
    return budget;
  }

  /**
   * What stands against shutting it down.
   *
   * @param owner what owns it; empty if nothing does
   * @return in a word; empty if nothing does
   */
  public String against(String owner) {
    if (!scalable()) {
      return "daemonset";
    }
    return owner.isEmpty() ? "" : "owned";
  }

  /**
   * What people should read when something started it again as soon as it was shut down.
   *
   * @return that, and what to do
   */
  public Labels setBack() {
    String why =
        " was shut down, and something started it again at once: an autoscaler, an operator, or"
            + " what deploys it. It is not shut down again; set it to 0 where that reads it from";
    return Labels.of("summary", subject() + why);
  }

  /**
   * What people should read when it is not shut down.
   *
   * @param owner what owns it; empty if nothing does
   * @return why not, and what to do
   */
  public Labels notShutDown(String owner) {
    String why =
        scalable()
            ? owner + " owns it and would start it again; set it to 0 where that reads it from"
            : "a daemon set has a pod on each of its nodes and cannot be scaled to 0; if a change of"
                + " it was the cause: kubectl rollout undo "
                + workload()
                + " -n "
                + namespace;
    return Labels.of("summary", subject() + " restarts too often and is not shut down: " + why);
  }

  /**
   * Which workload it is, as labels of an incident.
   *
   * @return namespace and workload
   */
  public Labels asLabels() {
    return Labels.of(Map.of("namespace", namespace, "workload", workload()));
  }

  /**
   * The labels of an incident.
   *
   * @return namespace, workload and severity
   */
  public Labels labels() {
    return asLabels().with("severity", severity);
  }

  /**
   * What people should read when there are too many.
   *
   * @param count how many restarts there were
   * @return a summary with the workload, the count and the limit, and that alone as {@code counted}
   */
  public Labels annotations(int count) {
    String counted = workload() + ": " + said(count);
    return Labels.of(Map.of("summary", counted, "counted", counted));
  }

  /**
   * A count in words.
   *
   * @param count how many restarts there were
   * @param next when the next report is due, in epoch milliseconds
   * @return such as {@code 2 of 3 network restarts within 1h; next check 10:03:00Z}
   */
  public String report(int count, long next) {
    return said(count) + "; next check " + TIME.format(Instant.ofEpochMilli(next));
  }

  private String said(int count) {
    return count + " of " + allowed();
  }

  private String allowed() {
    String kinds = counted().contains(ANY) ? "" : String.join(" or ", counted()) + " ";
    return limit + " " + kinds + "restarts within " + Words.of(window);
  }

  /** The row in words. */
  @Override
  public String toString() {
    return "the red button of " + subject() + ": at most " + allowed();
  }
}
