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
public record Trouble(
    String key, String name, String about, Labels labels, Labels annotations, String severity) {

  /**
   * A guard keeps an action from being done.
   *
   * @param proposed the action that is wanted
   * @param veto which guard, and why
   * @param severity how severe that is
   * @return one trouble for each target and guard
   */
  public static Trouble vetoed(ActionProposed proposed, Veto veto, String severity) {
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

  private static String summary(ActionProposed proposed, Veto veto) {
    Action action = proposed.action();
    String byHand = action.command().isEmpty() ? "" : "; by hand: " + action.commandLine();
    return "not done: " + action + " (" + veto.reason() + ")" + byHand;
  }

  private static Trouble of(
      String name,
      String about,
      Map<String, String> labels,
      Map<String, String> annotations,
      String severity) {
    return new Trouble(
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

  /** The trouble in words. */
  @Override
  public String toString() {
    String summary = annotations.value("summary");
    return summary.isEmpty() ? key : name + ": " + summary;
  }
}
