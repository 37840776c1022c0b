package dev.winnow.core.fact;

import dev.winnow.core.action.Action;
import dev.winnow.core.signal.Labels;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is the matter for as long as the reasons for it stand, and people should know of.
 * While it stands, it is an incident; when it goes, that ends. Immutable.
 *
 * @param key what makes it the same incident next time, readable
 * @param name the incident's name
 * @param about what it is about: a target, or the id of a decision
 * @param labels the incident's labels
 * @param annotations what people should read
 * @param severity how severe it is
 */
public record Problem(
    String key, String name, String about, Labels labels, Labels annotations, String severity) {

  /**
   * A guard keeps an action from being done.
   *
   * @param proposed the action that is wanted
   * @param veto which guard, and why
   * @param severity how severe that is
   * @return one matter for each target and guard
   */
  public static Problem vetoed(ProposedAction proposed, Veto veto, String severity) {
    Action action = proposed.action();
    String about = action.target().isEmpty() ? action.name() : action.target();
    Map<String, String> labels = labelsOf(action);
    labels.put("guard", veto.guard());
    return of(
        "ActionVetoed",
        about + " " + veto.guard(),
        labels,
        Map.of(
            "summary", summary(proposed, veto),
            "reason", veto.reason(),
            "command", action.commandLine(),
            "ticket", proposed.ticket()),
        severity);
  }

  private static String summary(ProposedAction proposed, Veto veto) {
    Action action = proposed.action();
    String byHand = action.command().isEmpty() ? "" : "; by hand: " + action.commandLine();
    return "not done: " + action + " (" + veto.reason() + ")" + byHand;
  }

  /**
   * An action did not help.
   *
   * @param acted the action
   * @param severity how severe that is
   * @return one matter for each target
   */
  public static Problem unhelpful(ActionRun acted, String severity) {
    Action action = acted.getAction();
    String about = action.target().isEmpty() ? action.name() : action.target();
    return of(
        "ActionUnhelpful",
        about,
        labelsOf(action),
        Map.of(
            "summary", unhelpfulSummary(acted),
            "command", action.commandLine(),
            "decision", acted.getDecision(),
            "ticket", acted.getTicket()),
        severity);
  }

  private static String unhelpfulSummary(ActionRun acted) {
    String why =
        acted.isSuccess()
            ? "done, but what was expected was not seen in time"
            : "not done: " + acted.getDetail();
    String seen = acted.getSeen().isEmpty() ? "" : "; seen: it " + acted.getSeen();
    String command = acted.getAction().commandLine();
    return acted.getAction()
        + ": "
        + why
        + seen
        + (command.isEmpty() ? "" : "; by hand: " + command);
  }

  /**
   * Nothing more is done to a target by itself, as it did not help.
   *
   * @param target the target
   * @param times how often it did not help
   * @param severity how severe that is
   * @return one matter for each target
   */
  public static Problem stopped(String target, int times, String severity) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("target", target);
    String summary =
        "automation stopped for "
            + target
            + ": "
            + times
            + " actions did not help; resolve this ticket to let it go on";
    return new Problem(
        "AutomationStopped{about=\"" + target + "\"}",
        "AutomationStopped",
        target,
        Labels.of(labels),
        Labels.of("summary", summary),
        severity);
  }

  /**
   * The release of an unstable canary is not rolled back by itself.
   *
   * @param canary the canary
   * @param reason why, in a word
   * @param why why, for people
   * @param severity how severe that is
   * @return one matter for each release and reason
   */
  public static Problem notRolledBack(Canary canary, String reason, String why, String severity) {
    String command = "helm rollback " + canary.release() + " REVISION -n " + canary.namespace();
    Map<String, String> labels = new TreeMap<>();
    labels.put("namespace", canary.namespace());
    labels.put("release", canary.release());
    labels.put("workload", canary.workload());
    labels.put("reason", reason);
    String summary = canary.releaseSubject() + " is not rolled back: " + why;
    return of(
        "CanaryNotRolledBack",
        canary.releaseSubject() + " " + reason,
        labels,
        Map.of("summary", summary + "; by hand: " + command, "command", command),
        severity);
  }

  /**
   * Something is the matter with a node.
   *
   * @param name the incident's name
   * @param node the node's name
   * @param summary what people should read
   * @param severity how severe it is
   * @return one matter for each node and name
   */
  public static Problem ofNode(String name, String node, String summary, String severity) {
    return observed(
        name, "node/" + node, new TreeMap<>(Map.of("node", node)), node + ": " + summary, severity);
  }

  /**
   * Something is the matter with a workload.
   *
   * @param name the incident's name
   * @param workload the workload
   * @param summary what people should read
   * @param severity how severe it is
   * @return one matter for each workload and name
   */
  public static Problem ofWorkload(String name, Workload workload, String summary, String severity) {
    return observed(
        name,
        workload.getSubject(),
        new TreeMap<>(
            Map.of("namespace", workload.getNamespace(), "workload", workload.getWorkload())),
        workload.getWorkload() + ": " + summary,
        severity);
  }

  /**
   * Something is the matter with an object that runs no pods itself.
   *
   * @param name the incident's name
   * @param resource the object
   * @param summary what people should read
   * @param severity how severe it is
   * @return one matter for each object and name
   */
  public static Problem ofResource(String name, Resource resource, String summary, String severity) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("namespace", resource.getNamespace());
    labels.put("resource", resource.getResource());
    if (!resource.getAbout().isEmpty()) {
      labels.put("workload", resource.getAbout());
    }
    return observed(
        name, resource.getSubject(), labels, resource.getResource() + ": " + summary, severity);
  }

  private static Problem observed(
      String name, String about, Map<String, String> labels, String summary, String severity) {
    return new Problem(
        IncidentKey.of(name, Labels.of(labels)),
        name,
        about,
        Labels.of(labels),
        Labels.of("summary", summary),
        severity);
  }

  /**
   * A workload that restarts too often is not shut down by itself.
   *
   * @param namespace its namespace
   * @param workload the workload, as kubectl writes it
   * @param reason why not, in a word
   * @param why why not, and what a person can do, for people
   * @param severity how severe that is
   * @return one matter for each workload and reason
   */
  public static Problem notShutDown(
      String namespace, String workload, String reason, String why, String severity) {
    String subject = namespace + "/" + workload;
    Map<String, String> labels = new TreeMap<>();
    labels.put("namespace", namespace);
    labels.put("workload", workload);
    labels.put("reason", reason);
    return of(
        "WorkloadNotShutDown",
        subject + " " + reason,
        labels,
        Map.of("summary", subject + " restarts too often and is not shut down: " + why),
        severity);
  }

  private static Problem of(
      String name,
      String about,
      Map<String, String> labels,
      Map<String, String> annotations,
      String severity) {
    return new Problem(
        name + "{about=\"" + about + "\"}",
        name,
        about,
        Labels.of(labels),
        Labels.of(annotations),
        severity);
  }

  private static Map<String, String> labelsOf(Action action) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("action", action.name());
    labels.put("namespace", action.namespace());
    labels.put("target", action.target());
    return labels;
  }

  /** The matter in words. */
  @Override
  public String toString() {
    String summary = annotations.value("summary");
    return summary.isEmpty() ? key : name + ": " + summary;
  }
}
