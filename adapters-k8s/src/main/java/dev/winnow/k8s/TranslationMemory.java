package dev.winnow.k8s;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.winnow.core.signal.NodeStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a translation remembers: maps that its parts change, in the order of their keys so that
 * the same memory is the same text.
 *
 * @param begun when anything was first looked at
 * @param swept when what is long gone was last forgotten
 * @param pods pods by uid
 * @param workloads workloads by namespace, kind and name
 * @param replicaSets the workloads of replica sets, by namespace and name
 * @param events events by uid
 * @param nodes nodes by uid
 * @param revisions revisions of Helm releases, by the uid of their Secret
 * @param resources claims for volumes and autoscalers, by namespace, kind and name
 * @param storageClasses the volume binding modes of storage classes, by name
 * @param cronJobs CronJobs that wait for their next run, by namespace, kind and name
 */
record TranslationMemory(
    Optional<Instant> begun,
    Optional<Instant> swept,
    Map<String, KnownPod> pods,
    Map<String, KnownWorkload> workloads,
    Map<String, String> replicaSets,
    Map<String, KnownEvent> events,
    Map<String, NodeStatus> nodes,
    Map<String, KnownRevision> revisions,
    Map<String, KnownResource> resources,
    Map<String, String> storageClasses,
    Map<String, KnownCronJob> cronJobs) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  TranslationMemory {
    pods = new TreeMap<>(pods);
    workloads = new TreeMap<>(workloads);
    replicaSets = new TreeMap<>(replicaSets);
    events = new TreeMap<>(events);
    nodes = new TreeMap<>(nodes);
    revisions = new TreeMap<>(revisions);
    // An earlier version of Winnow knew none of these.
    resources = new TreeMap<>(Objects.requireNonNullElse(resources, Map.of()));
    storageClasses = new TreeMap<>(Objects.requireNonNullElse(storageClasses, Map.of()));
    // A memory that an older Winnow wrote has none.
    cronJobs = new TreeMap<>(Objects.requireNonNullElse(cronJobs, Map.of()));
  }

  static TranslationMemory empty() {
    return new TranslationMemory(
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  TranslationMemory at(Optional<Instant> begins, Optional<Instant> sweeps) {
    return new TranslationMemory(
        begins,
        sweeps,
        pods,
        workloads,
        replicaSets,
        events,
        nodes,
        revisions,
        resources,
        storageClasses,
        cronJobs);
  }

  String toJson() {
    try {
      return MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the memory of a translation cannot be written", e);
    }
  }

  static TranslationMemory ofJson(String json) {
    try {
      return MAPPER.readValue(json, TranslationMemory.class);
    } catch (JsonProcessingException | RuntimeException e) {
      throw new IllegalArgumentException(
          "what was remembered of the cluster cannot be read: "
              + "give the file that winnow wrote, or begin without one",
          e);
    }
  }
}
