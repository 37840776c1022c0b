package dev.winnow.core.action;

import dev.winnow.core.signal.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Typed actions for what labels say. */
final class Labelled {

  /** The labels that name a workload of their kind, as kube-state-metrics writes them. */
  private static final List<String> KINDS = List.of("deployment", "statefulset", "daemonset");

  private Labelled() {}

  static Optional<Action> of(String name, Labels labels) {
    return switch (name) {
      case "restart-workload" ->
          workload(labels).map(one -> new RestartWorkload(labels.value("namespace"), one));
      case "undo-rollout" ->
          workload(labels).map(one -> new UndoRollout(labels.value("namespace"), one));
      case "cordon-node" -> node(labels).map(CordonNode::new);
      default -> Optional.empty();
    };
  }

  private static Optional<String> node(Labels labels) {
    return Optional.of(labels.value("node")).filter(Names::isName);
  }

  /** As kubectl writes it; empty if the labels do not say it so that Kubernetes would allow it. */
  private static Optional<String> workload(Labels labels) {
    return named(labels)
        .filter(Names::isWorkload)
        .filter(one -> Names.isName(labels.value("namespace")));
  }

  private static Optional<String> named(Labels labels) {
    String workload = labels.value("workload");
    if (workload.contains("/")) {
      return Optional.of(workload);
    }
    String type = labels.value("workload_type").toLowerCase(Locale.ROOT);
    if (!workload.isEmpty() && !type.isEmpty()) {
      return Optional.of(type + "/" + workload);
    }
    return KINDS.stream()
        .filter(labels::containsKey)
        .map(kind -> kind + "/" + labels.value(kind))
        .findFirst();
  }
}
