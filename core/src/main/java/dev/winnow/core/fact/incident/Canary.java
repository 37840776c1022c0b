package dev.winnow.core.fact.incident;

import dev.winnow.core.signal.Labels;
import java.util.Map;

/**
 * A workload that is a canary. Immutable.
 *
 * @param key the key of the incident that it is unstable
 * @param namespace its namespace
 * @param workload as kubectl writes it, such as {@code deployment/upcommerce-canary-app}
 * @param release the name of the Helm release that it is of
 * @param owner what owns it and would change it back, such as {@code Argo CD}; empty if nothing
 *     does
 */
public record Canary(String key, String namespace, String workload, String release, String owner) {

  /**
   * Whether something owns it and would change it back.
   *
   * @return true if Argo CD, Flux or the like does
   */
  public boolean owned() {
    return !owner.isEmpty();
  }

  /**
   * Its namespace and name.
   *
   * @return such as {@code sre/deployment/upcommerce-canary-app}
   */
  public String subject() {
    return namespace + "/" + workload;
  }

  /**
   * The release that it is of, as facts call it.
   *
   * @return such as {@code sre/release/upcommerce}
   */
  public String releaseSubject() {
    return namespace + "/release/" + release;
  }

  /**
   * Which canary it is, as labels of an incident.
   *
   * @return namespace, workload and release
   */
  public Labels asLabels() {
    return Labels.of(Map.of("namespace", namespace, "workload", workload, "release", release));
  }
}
