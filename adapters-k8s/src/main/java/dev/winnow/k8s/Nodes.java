package dev.winnow.k8s;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Nodes: how they are when that changes. */
final class Nodes {

  private static final String READY = "Ready";
  private static final String UNREACHABLE = "node.kubernetes.io/unreachable";

  private final Map<String, NodeStatus> known;
  private final String source;

  /** Over what is known of nodes, by uid. */
  Nodes(Map<String, NodeStatus> known, String source) {
    this.known = known;
    this.source = source;
  }

  List<Signal> seen(Node node, Instant now) {
    String name = Meta.name(node);
    String uid = Meta.uid(node);
    NodeStatus status = look(node, now);
    NodeStatus before = known.put(uid, status);
    known.entrySet().removeIf(it -> isOther(it, name, uid));
    return before != null && before.seenAt(now).equals(status) ? List.of() : List.of(status);
  }

  private NodeStatus look(Node node, Instant now) {
    Conditions conditions = conditions(node);
    return new NodeStatus(
        Meta.name(node),
        isReady(node),
        isSchedulable(node),
        reason(node),
        now,
        source,
        withoutReady(conditions.states()),
        conditions.since(),
        taints(node),
        Times.read(node.getMetadata().getCreationTimestamp()));
  }

  /** A node that came back under another uid has taken the place of the one that went. */
  private static boolean isOther(Map.Entry<String, NodeStatus> entry, String name, String uid) {
    return entry.getValue().node().equals(name) && !entry.getKey().equals(uid);
  }

  List<Signal> deleted(String uid, Instant now) {
    NodeStatus was = known.remove(uid);
    return was == null
        ? List.of()
        : List.of(new NodeStatus(was.node(), false, false, "Gone", now, source));
  }

  /** Those that a whole list no longer has. */
  List<Signal> onlyThese(Set<String> uids, Instant now) {
    return List.copyOf(known.keySet()).stream()
        .filter(uid -> !uids.contains(uid))
        .flatMap(uid -> deleted(uid, now).stream())
        .toList();
  }

  private static boolean isReady(Node node) {
    return ready(node).map(ready -> "True".equals(ready.getStatus())).orElse(false)
        && !isUnreachable(node);
  }

  private static String reason(Node node) {
    if (isReady(node)) {
      return "";
    }
    return ready(node)
        .filter(ready -> !"True".equals(ready.getStatus()))
        .map(NodeCondition::getReason)
        .orElse(isUnreachable(node) ? "Unreachable" : "");
  }

  private static boolean isSchedulable(Node node) {
    return node.getSpec() == null || !Boolean.TRUE.equals(node.getSpec().getUnschedulable());
  }

  private static boolean isUnreachable(Node node) {
    return Stream.ofNullable(node.getSpec())
        .flatMap(spec -> Stream.ofNullable(spec.getTaints()))
        .flatMap(List::stream)
        .anyMatch(taint -> UNREACHABLE.equals(taint.getKey()));
  }

  private static List<NodeCondition> conditionsOf(Node node) {
    return Stream.ofNullable(node.getStatus())
        .flatMap(status -> Stream.ofNullable(status.getConditions()))
        .flatMap(List::stream)
        .toList();
  }

  private static Optional<NodeCondition> ready(Node node) {
    return conditionsOf(node).stream()
        .filter(condition -> Objects.equals(condition.getType(), READY))
        .findFirst();
  }

  /** What is true of a node; that it is ready is told apart. */
  private static Conditions conditions(Node node) {
    Conditions found = new Conditions();
    for (NodeCondition it : conditionsOf(node)) {
      if ("True".equals(it.getStatus()) || READY.equals(it.getType())) {
        found.add(
            it.getType(),
            "True",
            it.getReason(),
            it.getMessage(),
            it.getLastTransitionTime(),
            true);
      }
    }
    return found;
  }

  private static Labels withoutReady(Labels labels) {
    Map<String, String> others = new TreeMap<>(labels);
    others.remove(READY);
    others.replaceAll((type, state) -> state.replaceFirst("^True ?", ""));
    return Labels.of(others);
  }

  private static Labels taints(Node node) {
    Map<String, String> found = new TreeMap<>();
    Stream.ofNullable(node.getSpec())
        .flatMap(spec -> Stream.ofNullable(spec.getTaints()))
        .flatMap(List::stream)
        .filter(taint -> taint.getKey() != null)
        .forEach(
            taint -> found.put(taint.getKey(), Objects.requireNonNullElse(taint.getEffect(), "")));
    return Labels.of(found);
  }
}
