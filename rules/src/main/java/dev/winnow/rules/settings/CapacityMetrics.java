package dev.winnow.rules.settings;

import java.util.List;

/**
 * What a load test calls what it measures; the subject of each value is the service. Immutable.
 *
 * @param users the metric of how many users there will be at once
 * @param memoryPoints the metric of how many points of its memory a replica uses more, in per cent
 *     of what it has now
 * @param memory the metric of how much memory a replica needs at the most, in 2^20 bytes
 */
public record CapacityMetrics(String users, String memoryPoints, String memory) {

  List<String> all() {
    return List.of(users, memoryPoints, memory);
  }
}
