package dev.winnow.cli.serve;

import java.time.Duration;
import java.util.List;

/**
 * Which cluster a service watches, and whether it acts on it. Public because it is made by
 * reflection. Immutable.
 *
 * @param watch whether it watches one at all
 * @param kubeconfig a kubeconfig file; empty for what kubectl uses
 * @param context the context of the kubeconfig file; empty for the current one
 * @param namespaces the namespaces; that of the context if there are none
 * @param allNamespaces whether all namespaces are watched
 * @param act whether actions are carried out; else they are only said
 * @param lease the lease that keeps two watchers of one place apart, {@code NAME} or {@code
 *     NAMESPACE/NAME}; empty for one of its own in a pod, and for none elsewhere
 * @param noLease whether no lease is held, also in a pod
 * @param every how long what is seen is gathered at least before it is journalled
 */
public record ClusterOptions(
    boolean watch,
    String kubeconfig,
    String context,
    List<String> namespaces,
    boolean allNamespaces,
    boolean act,
    String lease,
    boolean noLease,
    Duration every) {

  /**
   * Checks that it does not say one thing and its opposite.
   *
   * @throws IllegalArgumentException if it does; the message says where
   */
  public ClusterOptions {
    namespaces = List.copyOf(namespaces);
    if (allNamespaces && !namespaces.isEmpty()) {
      throw new IllegalArgumentException(
          "\"allNamespaces\" watches all, and \"namespaces\" names some: leave one out");
    }
    if (noLease && !lease.isEmpty()) {
      throw new IllegalArgumentException(
          "\"noLease\" holds none, and \"lease\" names one: leave one out");
    }
    if (act && !watch) {
      throw new IllegalArgumentException(
          "\"act\" needs \"watch: true\": what is not watched is not acted on");
    }
    if (every.isNegative()) {
      throw new IllegalArgumentException("\"every\" must not be negative");
    }
  }
}
