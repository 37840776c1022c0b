package dev.winnow.core.fact;

import dev.winnow.core.signal.Labels;
import java.util.Map;

/**
 * A workload that is a canary. Immutable.
 *
 * @param namespace its namespace
 * @param workload as kubectl writes it, such as {@code deployment/upcommerce-canary-app}
 * @param release the name of the Helm release that it is of
 * @param owner what owns it and would change it back, such as {@code Argo CD}; empty if nothing
 *     does
 */
public record Canary(String namespace, String workload, String release, String owner) {

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
   * The key of the incident that it is unstable.
   *
   * @return a readable text
   */
  public String key() {
    return IncidentKey.ofWorkload("CanaryUnstable", namespace, workload);
  }

  /**
   * The incident that it is unstable.
   *
   * @param unstable what is the matter
   * @param severity how severe that is
   * @return an open incident
   */
  public Incident incident(Unstable unstable, String severity) {
    Labels labels =
        Labels.of(
            Map.of(
                "namespace", namespace,
                "workload", workload,
                "release", release,
                "severity", severity));
    Labels annotations = Labels.of("summary", subject() + " " + unstable.why());
    return Incident.observed(key(), "CanaryUnstable", labels, annotations, unstable.at());
  }
}
