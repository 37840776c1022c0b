package dev.winnow.formats;

import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Worded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that each type of JSON signal may have. */
final class SignalKeys {

  static final Set<String> TARGET = Set.of("ticket", "name", "labels");
  static final Set<String> REVISION =
      Set.of("number", "status", "chart", "description", "updatedAt");

  private SignalKeys() {}

  static Set<String> of(String type) {
    Stream<String> own =
        switch (type) {
          case "alert" ->
              Stream.of(
                  "name status labels annotations startsAt endsAt silencedBy inhibitedBy"
                      .split(" "));
          case "measurement" -> Stream.of("metric", "subject", "value", "unit");
          case "acknowledgement", "approval" -> Stream.of("target", "by");
          case "resolution" -> Stream.of("target", "by", "action");
          case "feedback" -> Stream.of("target", "by", "verdict", "comment");
          case "silence" ->
              Stream.of(
                  ("id matchers startsAt endsAt author createdBy comment status updatedAt"
                          + " annotations")
                      .split(" "));
          case "action-outcome" -> Stream.of("decision", "result", "success", "detail");
          default -> ofCluster(type);
        };
    return Stream.concat(own, Stream.of("type", "at", "source")).collect(Collectors.toSet());
  }

  /** Whether these are keys of a signal of this type, and no others. */
  static boolean areThose(String type, Set<String> keys) {
    return !keys.isEmpty()
        && TypeNames.SIGNALS.type(type).isPresent()
        && of(type).containsAll(keys);
  }

  private static Stream<String> ofCluster(String type) {
    return switch (type) {
      case "pod-restart" ->
          Stream.of(
              ("namespace workload pod uid container node count delta reason exitCode finishedAt"
                      + " evidence timed watched together")
                  .split(" "));
      case "pod-status" ->
          Stream.of(
              "namespace workload pod uid node phase ready container waiting message waits"
                  .split(" "));
      case "workload-status" ->
          Stream.of(
              ("namespace workload wanted ready available updated observed revision conditions"
                      + " labels annotations messages since")
                  .split(" "));
      case "release-status" -> Stream.of("namespace", "release", "revisions");
      case "node-status" ->
          Stream.of("node ready schedulable reason conditions since taints createdAt".split(" "));
      case "resource-status" ->
          Stream.of("namespace resource phase about conditions messages since details".split(" "));
      case "cluster-event" ->
          Stream.of(
              ("namespace kind name uid workload container node eventType reason message count"
                      + " since until")
                  .split(" "));
      default -> Stream.of("of", "since", "over", "reason");
    };
  }

  /** What keeps a pod from getting on. */
  static final Set<String> WAIT =
      Set.of("container", "init", "reason", "message", "restarts", "exitCode", "since", "ran");

  /** How an action went, by its word: {@code done}, {@code dry-run}, {@code failed}. */
  static Optional<ActionOutcome.Result> result(String word) {
    return Worded.of(ActionOutcome.Result.values(), word);
  }

  static List<String> results() {
    return Worded.words(ActionOutcome.Result.values());
  }
}
