package dev.winnow.rules.settings;

import dev.winnow.core.fact.cluster.Resource;
import java.util.List;
import java.util.stream.Stream;

/** When claims and autoscalers are in trouble. Immutable, safe for use by several threads. */
public final class ResourceTable {

  private final ClaimSettings claims;
  private final AutoscalerSettings autoscalers;

  /**
   * A table.
   *
   * @param claims when a claim for a volume is a ticket
   * @param autoscalers when an autoscaler is a ticket
   */
  public ResourceTable(ClaimSettings claims, AutoscalerSettings autoscalers) {
    this.claims = claims;
    this.autoscalers = autoscalers;
  }

  /**
   * What is the matter with a claim or an autoscaler.
   *
   * @param resource how it is
   * @return its troubles, some of which must last to matter; possibly none
   */
  public List<ResourceTrouble> troublesOf(Resource resource) {
    return Stream.concat(claims.troubleOf(resource), autoscalers.troublesOf(resource)).toList();
  }

  @Override
  public String toString() {
    return "the table of claims and autoscalers";
  }
}
