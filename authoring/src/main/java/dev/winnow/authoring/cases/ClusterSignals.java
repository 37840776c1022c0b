package dev.winnow.authoring.cases;

import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.text.yaml.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signals of clusters as cases write them: what is not said is as it is in most cases. */
final class ClusterSignals {

  static final List<String> RESTART =
      List.of(
          "namespace",
          "workload",
          "uid",
          "container",
          "node",
          "count",
          "times",
          "reason",
          "exit",
          "finished",
          "evidence",
          "timed",
          "watched",
          "together");
  static final List<String> POD =
      List.of(
          "namespace",
          "workload",
          "uid",
          "node",
          "phase",
          "ready",
          "container",
          "waiting",
          "message",
          "waits");
  static final List<String> WORKLOAD =
      List.of(
          "namespace",
          "wanted",
          "ready",
          "available",
          "updated",
          "observed",
          "revision",
          "conditions",
          "labels",
          "annotations",
          "messages",
          "since");
  static final List<String> RESOURCE =
      List.of("namespace", "phase", "about", "conditions", "messages", "since", "details");
  static final List<String> EVENT =
      List.of(
          "namespace",
          "kind",
          "name",
          "uid",
          "workload",
          "container",
          "node",
          "type",
          "message",
          "times",
          "since",
          "until");

  private static final String NAMESPACE = "sre";
  private static final String WORKLOAD_NAME = "deployment/app";
  private static final String CONTAINER = "app";

  private ClusterSignals() {}

  static Signal of(EventKind kind, EventReader from) {
    return switch (kind) {
      case RESTART -> restart(from);
      case POD -> pod(from);
      case WORKLOAD -> workload(from);
      case RELEASE -> release(from);
      case RESOURCE -> resource(from);
      case NODE -> node(from);
      case EVENT -> event(from);
      default -> blindness(from);
    };
  }

  private static Signal restart(EventReader from) {
    String pod = from.text("restart");
    return new PodRestart(
        from.text("namespace", NAMESPACE),
        from.text("workload", WORKLOAD_NAME),
        pod,
        from.text("uid", pod),
        from.text("container", CONTAINER),
        from.text("node"),
        from.whole("count", 1),
        from.whole("times", 1),
        from.text("reason", "Error"),
        from.whole("exit", 1),
        from.has("finished") ? Optional.of(from.moment("finished")) : Optional.of(from.when()),
        from.text("evidence"),
        from.when(),
        EventKind.SOURCE,
        from.yes("timed", from.whole("times", 1) == 1),
        from.yes("watched", true),
        from.text("together"));
  }

  private static Signal pod(EventReader from) {
    String pod = from.text("pod");
    return new PodStatus(
        from.text("namespace", NAMESPACE),
        from.text("workload", WORKLOAD_NAME),
        pod,
        from.text("uid", pod),
        from.text("node"),
        from.text("phase", "Running"),
        from.yes("ready"),
        from.text("container"),
        from.text("waiting"),
        from.text("message"),
        from.when(),
        EventKind.SOURCE,
        from.texts("waits").stream().map(text -> wait(text, from)).toList());
  }

  /** As people say it: "init setup CrashLoopBackOff 5 +3m" is a container, why, how often, when. */
  private static PodWait wait(String text, EventReader from) {
    boolean init = text.startsWith("init ");
    List<String> words = List.of((init ? text.substring("init ".length()) : text).split(" ", -1));
    if (words.size() < 2 || (words.size() > 2 && !words.get(2).matches("\\d{1,6}"))) {
      throw new IllegalArgumentException(
          "a wait is written as a container (or \"pod\") and its reason, such as: app"
              + " CrashLoopBackOff; how often it was started again, since when or when it last"
              + " ended, and for how long it had run may follow, such as: 3 +1m 20s");
    }
    return new PodWait(
        words.get(0).equals("pod") ? "" : words.get(0),
        init,
        words.get(1),
        from.text("message"),
        words.size() > 2 ? Integer.parseInt(words.get(2)) : 0,
        -1,
        words.size() > 3 ? from.momentOf(words.get(3)) : Optional.empty(),
        words.size() > 4 ? Durations.parse(words.get(4)).map(Duration::toMillis).orElse(-1L) : -1);
  }

  private static Signal workload(EventReader from) {
    int wanted = from.whole("wanted", 1);
    int ready = from.whole("ready", wanted);
    return new WorkloadStatus(
        from.text("namespace", NAMESPACE),
        from.text("workload"),
        wanted,
        ready,
        from.whole("available", ready),
        from.whole("updated", wanted),
        from.yes("observed", true),
        from.whole("revision", 1),
        Labels.of(from.map("conditions")),
        Labels.of(from.map("labels")),
        Labels.of(from.map("annotations")),
        from.when(),
        EventKind.SOURCE,
        Labels.of(from.map("messages")),
        Labels.of(from.moments("since")));
  }

  private static Signal resource(EventReader from) {
    return new ResourceStatus(
        from.text("namespace", NAMESPACE),
        from.text("resource"),
        from.text("phase"),
        from.text("about"),
        Labels.of(from.map("conditions")),
        Labels.of(from.map("messages")),
        Labels.of(from.moments("since")),
        Labels.of(from.map("details")),
        from.when(),
        EventKind.SOURCE);
  }

  private static Signal release(EventReader from) {
    return new ReleaseStatus(
        from.text("namespace", NAMESPACE),
        from.text("release"),
        from.texts("revisions").stream().map(text -> revision(text, from)).toList(),
        from.when(),
        EventKind.SOURCE);
  }

  private static Revision revision(String text, EventReader from) {
    String[] words = text.split(" ", 3);
    if (words.length < 2 || !words[0].matches("[1-9][0-9]{0,6}")) {
      throw new IllegalArgumentException(
          "a revision is written as its number and its status, such as: 3 superseded; Helm's"
              + " description may follow");
    }
    String description = words.length > 2 ? words[2] : "";
    Instant at = from.moment("deployed", CaseTime.BEGINNING);
    return new Revision(Integer.parseInt(words[0]), words[1], "", description, at);
  }

  private static Signal node(EventReader from) {
    return new NodeStatus(
        from.text("node"),
        from.yes("ready"),
        from.yes("schedulable", true),
        from.text("reason"),
        from.when(),
        EventKind.SOURCE,
        Labels.of(from.map("conditions")),
        Labels.of(from.moments("since")),
        Labels.of(from.map("taints")),
        from.has("created") ? Optional.of(from.moment("created")) : Optional.empty());
  }

  private static Signal event(EventReader from) {
    String name = from.text("name", "app-1");
    String kind = from.text("kind", "Pod");
    boolean pod = kind.equals("Pod");
    Instant at = from.when();
    return new ClusterEvent(
        from.text("namespace", pod ? NAMESPACE : ""),
        kind,
        name,
        from.text("uid", name),
        from.text("workload", pod ? WORKLOAD_NAME : ""),
        from.text("container", pod ? CONTAINER : ""),
        from.text("node"),
        from.text("type", "Warning"),
        from.text("event"),
        from.text("message"),
        from.whole("times", 1),
        at,
        EventKind.SOURCE,
        from.moment("since", at),
        from.moment("until", at));
  }

  private static Signal blindness(EventReader from) {
    return new SourceDown(
        from.text("blind"),
        from.moment("since"),
        from.yes("over"),
        from.text("reason"),
        from.when(),
        EventKind.SOURCE);
  }
}
