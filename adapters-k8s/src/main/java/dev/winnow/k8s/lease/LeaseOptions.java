package dev.winnow.k8s.lease;

import java.time.Duration;

/**
 * Which lease, and how it is kept. Immutable.
 *
 * @param namespace where the lease is
 * @param name its name
 * @param identity who asks for it; no two watchers have the same
 * @param lasts how long others leave it alone once it is no longer renewed
 * @param held how long it is relied on without being renewed; less than it lasts
 * @param retry how often it is renewed, or asked for
 */
public record LeaseOptions(
    String namespace, String name, String identity, Duration lasts, Duration held, Duration retry) {

  /** Such as {@code winnow/winnow-sre}. */
  @Override
  public String toString() {
    return namespace + "/" + name;
  }
}
