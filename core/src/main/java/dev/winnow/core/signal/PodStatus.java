package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How a pod is. It comes when something of it has changed. Immutable, safe for use by several
 * threads.
 *
 * @param namespace its namespace
 * @param workload what it belongs to, as kubectl writes it: {@code deployment/swype-app}
 * @param pod its name
 * @param uid its uid
 * @param node the node it runs on; empty while it has none
 * @param phase Pending, Running, Succeeded, Failed or Unknown; {@code Gone} once it is deleted
 * @param ready whether it can serve
 * @param container the container that is worst off; empty if none is, or it is the pod itself
 * @param waiting why that container waits, such as {@code CrashLoopBackOff}; or why the pod itself
 *     does not run, such as {@code Unschedulable} or {@code Evicted}; possibly empty
 * @param message what is said of that, possibly empty
 * @param at when
 * @param source where it came from, possibly empty
 * @param waits all that keeps it from getting on, the worst first; if none is given, what {@code
 *     container}, {@code waiting} and {@code message} say
 */
public record PodStatus(
    @JsonProperty(required = true) String namespace,
    @JsonProperty(required = true) String workload,
    @JsonProperty(required = true) String pod,
    String uid,
    String node,
    String phase,
    boolean ready,
    String container,
    String waiting,
    String message,
    Instant at,
    String source,
    List<PodWait> waits)
    implements Sample {

  /**
   * Of what kinds workloads are that make something for each of their runs: a CronJob, those of
   * OpenKruise and KEDA, and of Argo, Tekton and Airflow. A DeploymentConfig makes a replication
   * controller for each rollout, and scales it down if that fails, so that its pods go
   * (openshift/oc, pkg/cli/deployer/strategy/rolling; a Deployment leaves them).
   */
  private static final Set<String> MAKERS =
      Set.of(
          "cronjob",
          "advancedcronjob",
          "scaledjob",
          "cronworkflow",
          "pipeline",
          "task",
          "dag",
          "deploymentconfig");

  /** What the workload of a pod is called that belongs to nothing. */
  private static final String ITSELF = "pod/";

  /**
   * Checks that it is of a pod.
   *
   * @throws IllegalArgumentException if a name is missing
   */
  public PodStatus {
    waits =
        waits.isEmpty() && !waiting.isBlank()
            ? List.of(PodWait.of(container, waiting, message))
            : List.copyOf(waits);
    if (namespace.isBlank() || workload.isBlank() || pod.isBlank()) {
      throw new IllegalArgumentException("a pod's status needs a namespace, a workload and a pod");
    }
  }

  /**
   * A pod of which no more is known than what keeps one container from getting on.
   *
   * @param namespace its namespace
   * @param workload what it belongs to, as kubectl writes it
   * @param pod its name
   * @param uid its uid
   * @param node the node it runs on; possibly empty
   * @param phase Pending, Running, Succeeded, Failed, Unknown or {@code Gone}
   * @param ready whether it can serve
   * @param container the container that waits; possibly empty
   * @param waiting why; possibly empty
   * @param message what is said of that, possibly empty
   * @param at when
   * @param source where it came from, possibly empty
   */
  public PodStatus(
      String namespace,
      String workload,
      String pod,
      String uid,
      String node,
      String phase,
      boolean ready,
      String container,
      String waiting,
      String message,
      Instant at,
      String source) {
    this(
        namespace, workload, pod, uid, node, phase, ready, container, waiting, message, at, source,
        List.of());
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
   * Whether the pod was deleted.
   *
   * @return true if it is no more
   */
  public boolean gone() {
    return phase.equals("Gone");
  }

  /**
   * Whether it is a run of a CronJob or its like: its end says nothing of the next run.
   *
   * @return true if what it belongs to makes something for each run
   */
  public boolean run() {
    int slash = workload.indexOf('/');
    return slash > 0 && MAKERS.contains(workload.substring(0, slash));
  }

  /**
   * Whether nobody makes another one when it is gone.
   *
   * @return true if nothing but itself, or its node, keeps it
   */
  public boolean bare() {
    return workload.startsWith(ITSELF);
  }

  /**
   * What above all keeps it from getting on.
   *
   * @return one, also if nothing is said of it
   */
  public List<PodWait> worst() {
    return waits.isEmpty() ? List.of(PodWait.of("", phase, "")) : waits.subList(0, 1);
  }

  /**
   * Whether it does what it is there for.
   *
   * @return true if it can serve, or has done its work
   */
  public boolean well() {
    return ready || phase.equals("Succeeded");
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }
}
