package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service that a release may make larger, as it is now. Immutable.
 *
 * @param service the service, as the subject of what a load test measures
 * @param release with whose releases it comes; with its own if left out
 * @param fixed whether a release changes nothing of it
 * @param namespace the namespace of its Deployment
 * @param deployment its Deployment; called as the service if left out
 * @param container the container of that; called as the Deployment if left out
 * @param replicas how many there are
 * @param usersPerReplica how many users each can have at once; if left out, their number stays
 * @param memory how much memory each has; or null
 * @param used how much of that is used, in per cent; if left out, a load test must say how much
 *     each needs
 * @param cpu which share of processors each has; or null
 * @param cpuOf of which other service it has a multiple; or null
 * @param cpuTimes which multiple
 */
public record CapacityRow(
    String service,
    @Nullable String release,
    @JsonProperty(defaultValue = "false") boolean fixed,
    @JsonProperty(defaultValue = "default") String namespace,
    @Nullable String deployment,
    @Nullable String container,
    @JsonProperty(defaultValue = "1") int replicas,
    @Nullable Integer usersPerReplica,
    @Nullable String memory,
    @Nullable Double used,
    @Nullable String cpu,
    @Nullable String cpuOf,
    @JsonProperty(defaultValue = "1") double cpuTimes) {

  /** Checks the numbers. */
  public CapacityRow {
    release = Objects.requireNonNullElse(release, service);
    deployment = Objects.requireNonNullElse(deployment, service);
    container = Objects.requireNonNullElse(container, deployment);
    Check.that(replicas > 0, "\"replicas\" must be 1 or more");
    Check.that(
        usersPerReplica == null || usersPerReplica > 0, "\"usersPerReplica\" must be 1 or more");
    Check.that(
        used == null || (used > 0 && used <= 100),
        "\"used\" must be more than 0, up to 100 per cent");
    Check.that(used == null || memory != null, "\"used\" is a part of \"memory\": name that too");
    Check.that(
        fixed || (cpu == null) != (cpuOf == null),
        "\"" + service + "\" needs one of \"cpu\" and \"cpuOf\", or \"fixed: true\"");
    Check.that(cpuTimes > 0 && cpuTimes <= 1000, "\"cpuTimes\" must be more than 0, up to 1000");
    if (memory != null) {
      MemorySize.of(memory);
    }
    if (cpu != null) {
      CpuShare.of(cpu);
    }
  }
}
