package dev.winnow.authoring.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Signal;
import dev.winnow.text.yaml.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Signals of clusters as cases write them: as their JSON is, but shorter, and what is not said is
 * as it is in most cases. Stateless.
 */
final class ClusterSignals {

  private static final Set<String> ALL = Set.of("type", "at", "source");
  private static final String NAMESPACE = "sre";
  private static final String WORKLOAD_NAME = "deployment/app";
  private static final String CONTAINER = "app";
  private static final String SINCE = "since";

  /**
   * How one is written.
   *
   * @param type its type
   * @param words keys of its JSON that have other words in cases
   */
  private record Shorthand(String type, Map<String, String> words) {

    String word(String key) {
      return words.getOrDefault(key, key);
    }
  }

  private ClusterSignals() {}

  private static Shorthand of(EventKind kind) {
    return switch (kind) {
      case RESTART ->
          new Shorthand(
              "pod-restart",
              Map.of(
                  "pod",
                  "restart",
                  "delta",
                  "times",
                  "exitCode",
                  "exit",
                  "finishedAt",
                  "finished"));
      case POD -> new Shorthand("pod-status", Map.of());
      case WORKLOAD -> new Shorthand("workload-status", Map.of());
      case RELEASE -> new Shorthand("release-status", Map.of());
      case RESOURCE -> new Shorthand("resource-status", Map.of());
      case NODE -> new Shorthand("node-status", Map.of("createdAt", "created"));
      case EVENT ->
          new Shorthand(
              "cluster-event", Map.of("reason", "event", "eventType", "type", "count", "times"));
      default -> new Shorthand("source-down", Map.of("of", "down"));
    };
  }

  /** What a case may say of one, its word apart. */
  static List<String> keys(EventKind kind) {
    Shorthand how = of(kind);
    List<String> keys = new ArrayList<>();
    for (String key : codec().shapes(how.type).keySet()) {
      if (!ALL.contains(key) && !how.word(key).equals(kind.word())) {
        keys.add(how.word(key));
      }
    }
    if (kind == EventKind.RELEASE) {
      keys.add("deployed");
    }
    return keys;
  }

  private static SignalCodec codec() {
    return SignalCodec.standard();
  }

  static Signal of(EventKind kind, EventReader from) {
    Shorthand how = of(kind);
    ObjectNode json = from.empty();
    codec()
        .shapes(how.type)
        .forEach(
            (key, shape) -> {
              if (!ALL.contains(key)) {
                from.json(how.word(key), shape).ifPresent(value -> json.set(key, value));
              }
            });
    json.put("type", how.type).put("at", from.when().toString());
    json.put("source", EventKind.SOURCE);
    complete(kind, json, from);
    return codec().read(json, ZoneOffset.UTC, Instant.MIN);
  }

  private static void complete(EventKind kind, ObjectNode json, EventReader from) {
    if (kind != EventKind.DOWN && kind != EventKind.NODE && kind != EventKind.EVENT) {
      json.putIfAbsent("namespace", json.textNode(NAMESPACE));
    }
    switch (kind) {
      case RESTART -> restart(json);
      case POD -> pod(json, from);
      case WORKLOAD -> workload(json);
      case RELEASE -> release(json, from);
      case NODE -> json.putIfAbsent("ready", json.booleanNode(false));
      case EVENT -> event(json);
      default -> {}
    }
    boolean status = Set.of(EventKind.WORKLOAD, EventKind.RESOURCE, EventKind.NODE).contains(kind);
    if (status && json.has(SINCE)) {
      ObjectNode since = json.putObject(SINCE);
      from.moments(SINCE).forEach(since::put);
    }
  }

  private static void texts(ObjectNode json, Map<String, String> byDefault) {
    byDefault.forEach((key, text) -> json.putIfAbsent(key, json.textNode(text)));
  }

  private static void restart(ObjectNode json) {
    texts(json, Map.of("workload", WORKLOAD_NAME, "container", CONTAINER, "reason", "Error"));
    json.putIfAbsent("uid", json.path("pod"));
    json.putIfAbsent("count", json.numberNode(1));
    json.putIfAbsent("exitCode", json.numberNode(1));
    json.putIfAbsent("finishedAt", json.path("at"));
  }

  private static void pod(ObjectNode json, EventReader from) {
    texts(json, Map.of("workload", WORKLOAD_NAME, "phase", "Running"));
    json.putIfAbsent("uid", json.path("pod"));
    var waits = json.putArray("waits");
    from.texts("waits").forEach(text -> wait(text, waits.addObject(), from));
  }

  /** As people say it: "init setup CrashLoopBackOff 5 +3m" is a container, why, how often, when. */
  private static void wait(String text, ObjectNode json, EventReader from) {
    boolean init = text.startsWith("init ");
    List<String> words = List.of((init ? text.substring("init ".length()) : text).split(" ", -1));
    if (words.size() < 2 || (words.size() > 2 && !words.get(2).matches("\\d{1,6}"))) {
      throw new IllegalArgumentException(
          "a wait is written as a container (or \"pod\") and its reason, such as: app"
              + " CrashLoopBackOff; how often it was started again, since when or when it last"
              + " ended, and for how long it had run may follow, such as: 3 +1m 20s");
    }
    json.put("container", words.get(0).equals("pod") ? "" : words.get(0)).put("init", init);
    json.put("reason", words.get(1)).put("message", from.text("message"));
    if (words.size() > 2) {
      json.put("restarts", Integer.parseInt(words.get(2)));
    }
    if (words.size() > 3) {
      from.momentOf(words.get(3)).ifPresent(since -> json.put(SINCE, since.toString()));
    }
    if (words.size() > 4) {
      Durations.parse(words.get(4)).map(Duration::toMillis).ifPresent(ran -> json.put("ran", ran));
    }
  }

  private static void workload(ObjectNode json) {
    json.putIfAbsent("wanted", json.numberNode(1));
    json.putIfAbsent("ready", json.path("wanted"));
    json.putIfAbsent("available", json.path("ready"));
    json.putIfAbsent("updated", json.path("wanted"));
    json.putIfAbsent("revision", json.numberNode(1));
  }

  private static void release(ObjectNode json, EventReader from) {
    String deployed = from.moment("deployed", CaseTime.BEGINNING).toString();
    var revisions = json.putArray("revisions");
    from.texts("revisions").forEach(text -> revision(text, revisions.addObject(), deployed));
  }

  private static void revision(String text, ObjectNode json, String deployed) {
    String[] words = text.split(" ", 3);
    if (words.length < 2 || !words[0].matches("[1-9][0-9]{0,6}")) {
      throw new IllegalArgumentException(
          "a revision is written as its number and its status, such as: 3 superseded; Helm's"
              + " description may follow");
    }
    json.put("number", Integer.parseInt(words[0])).put("status", words[1]);
    json.put("description", words.length > 2 ? words[2] : "").put("updatedAt", deployed);
  }

  private static void event(ObjectNode json) {
    texts(json, Map.of("kind", "Pod", "name", "app-1", "eventType", "Warning"));
    json.putIfAbsent("uid", json.path("name"));
    if (json.path("kind").asText().equals("Pod")) {
      texts(
          json, Map.of("namespace", NAMESPACE, "workload", WORKLOAD_NAME, "container", CONTAINER));
    }
  }
}
