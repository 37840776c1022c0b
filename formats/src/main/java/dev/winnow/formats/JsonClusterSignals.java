package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Revision;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the signals of clusters. */
final class JsonClusterSignals {

  private static final int UNKNOWN_EXIT = -1;

  Map<String, Function<JsonFields, Signal>> makers() {
    return Map.of(
        "pod-restart", this::restart,
        "pod-status", this::pod,
        "workload-status", this::workload,
        "release-status", this::release,
        "resource-status", this::resource,
        "node-status", this::node,
        "cluster-event", this::event,
        "blindness", this::blindness);
  }

  private Signal restart(JsonFields fields) {
    Optional<Instant> finishedAt = fields.time("finishedAt");
    return new PodRestart(
        fields.needed("namespace"),
        fields.needed("workload"),
        fields.needed("pod"),
        fields.text("uid"),
        fields.needed("container"),
        fields.text("node"),
        fields.whole("count", 0),
        fields.whole("delta", 1),
        fields.text("reason"),
        fields.whole("exitCode", UNKNOWN_EXIT),
        finishedAt,
        fields.text("evidence"),
        fields.time("at").or(() -> finishedAt).orElse(Instant.EPOCH),
        fields.text("source"),
        fields.truth("timed", fields.whole("delta", 1) == 1),
        fields.truth("watched", true),
        fields.text("together"));
  }

  private Signal pod(JsonFields fields) {
    return new PodStatus(
        fields.needed("namespace"),
        fields.needed("workload"),
        fields.needed("pod"),
        fields.text("uid"),
        fields.text("node"),
        fields.text("phase"),
        fields.truth("ready", false),
        fields.text("container"),
        fields.text("waiting"),
        fields.text("message"),
        at(fields),
        fields.text("source"),
        waits(fields));
  }

  private static List<PodWait> waits(JsonFields fields) {
    JsonNode list = fields.object().path("waits");
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      throw new Refused("\"waits\" must be a list of objects.");
    }
    List<PodWait> waits = new ArrayList<>();
    for (JsonNode one : list) {
      waits.add(wait(one, fields));
    }
    return waits;
  }

  private static PodWait wait(JsonNode node, JsonFields from) {
    if (!node.isObject()) {
      throw new Refused("\"waits\" must be a list of objects.");
    }
    JsonFields fields = new JsonFields(node, from.zone(), from.floor());
    fields.only(SignalKeys.WAIT);
    return new PodWait(
        fields.text("container"),
        fields.truth("init", false),
        fields.text("reason"),
        fields.text("message"),
        fields.whole("restarts", 0),
        fields.whole("exitCode", UNKNOWN_EXIT),
        fields.time("since"),
        node.path("ran").asLong(UNKNOWN_EXIT));
  }

  private Signal workload(JsonFields fields) {
    return new WorkloadStatus(
        fields.needed("namespace"),
        fields.needed("workload"),
        fields.whole("wanted", 0),
        fields.whole("ready", 0),
        fields.whole("available", 0),
        fields.whole("updated", 0),
        fields.truth("observed", true),
        fields.large("revision"),
        fields.labels("conditions"),
        fields.labels("labels"),
        fields.labels("annotations"),
        at(fields),
        fields.text("source"),
        fields.labels("messages"),
        fields.labels("since"));
  }

  private Signal release(JsonFields fields) {
    String namespace = fields.needed("namespace");
    String release = fields.needed("release");
    Instant at = at(fields);
    List<Revision> revisions = new ArrayList<>();
    JsonNode list = fields.object().path("revisions");
    if (!list.isArray()) {
      throw new Refused("\"revisions\" must be a list of objects.");
    }
    for (JsonNode one : list) {
      revisions.add(revision(one, fields, at));
    }
    return new ReleaseStatus(namespace, release, revisions, at, fields.text("source"));
  }

  private static Revision revision(JsonNode node, JsonFields from, Instant at) {
    if (!node.isObject()) {
      throw new Refused("\"revisions\" must be a list of objects.");
    }
    JsonFields fields = new JsonFields(node, from.zone(), from.floor());
    fields.only(SignalKeys.REVISION);
    return new Revision(
        fields.whole("number"),
        fields.needed("status"),
        fields.text("chart"),
        fields.text("description"),
        fields.time("updatedAt").orElse(at));
  }

  private Signal node(JsonFields fields) {
    return new NodeStatus(
        fields.needed("node"),
        fields.truth("ready"),
        fields.truth("schedulable", true),
        fields.text("reason"),
        at(fields),
        fields.text("source"),
        fields.labels("conditions"),
        fields.labels("since"),
        fields.labels("taints"),
        fields.time("createdAt"));
  }

  private Signal resource(JsonFields fields) {
    return new ResourceStatus(
        fields.needed("namespace"),
        fields.needed("resource"),
        fields.text("phase"),
        fields.text("about"),
        fields.labels("conditions"),
        fields.labels("messages"),
        fields.labels("since"),
        fields.labels("details"),
        at(fields),
        fields.text("source"));
  }

  private Signal event(JsonFields fields) {
    Instant at = at(fields);
    return new ClusterEvent(
        fields.text("namespace"),
        fields.needed("kind"),
        fields.needed("name"),
        fields.text("uid"),
        fields.text("workload"),
        fields.text("container"),
        fields.text("node"),
        fields.text("eventType"),
        fields.needed("reason"),
        fields.text("message"),
        fields.whole("count", 1),
        at,
        fields.text("source"),
        fields.time("since").orElse(at),
        fields.time("until").orElse(at));
  }

  private Signal blindness(JsonFields fields) {
    String of = fields.needed("of");
    Instant at = at(fields);
    return new SourceDown(
        of,
        fields.time("since").orElse(at),
        fields.truth("over", false),
        fields.text("reason"),
        at,
        fields.text("source"));
  }

  private Instant at(JsonFields fields) {
    return fields.anyTime("at").orElse(Instant.EPOCH);
  }
}
