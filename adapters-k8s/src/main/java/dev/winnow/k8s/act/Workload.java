package dev.winnow.k8s.act;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A workload as the API names it.
 *
 * @param kind its kind in lower case, such as {@code deployment}
 * @param call the request for it
 */
record Workload(String kind, ResourceRequest call) {

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("deploy", "deployment"),
          Map.entry("deployment", "deployment"),
          Map.entry("deployments", "deployment"),
          Map.entry("sts", "statefulset"),
          Map.entry("statefulset", "statefulset"),
          Map.entry("statefulsets", "statefulset"),
          Map.entry("ds", "daemonset"),
          Map.entry("daemonset", "daemonset"),
          Map.entry("daemonsets", "daemonset"));

  /**
   * Finds out what a workload is.
   *
   * @param namespace its namespace
   * @param workload as kubectl writes it: {@code deployment/swype-app}
   * @throws RejectedFailure if Winnow does not act on workloads of that kind
   */
  static Workload of(String namespace, String workload) {
    int slash = workload.indexOf('/');
    String kind = workload.substring(0, slash).toLowerCase(Locale.ROOT).replace(".apps", "");
    String known =
        Optional.ofNullable(KINDS.get(kind))
            .orElseThrow(
                () ->
                    new RejectedFailure(
                        "Winnow acts on a deployment, statefulset or daemonset, not on "
                            + namespace
                            + "/"
                            + workload));
    return new Workload(
        known,
        new ResourceRequest("get", "apps", known + "s", namespace, workload.substring(slash + 1)));
  }

  /** The workload with its namespace. */
  @Override
  public String toString() {
    return call.namespace() + "/" + kind + "/" + call.name();
  }
}
