package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListOptions;
import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The two requests that a watch is made of. The client tries nothing again by itself: it would do
 * so without saying so, and without end.
 */
final class Api {

  private final KubernetesClient client;
  private final WatchOptions options;

  Api(KubernetesClient client, WatchOptions options) {
    RequestConfig config =
        new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
            .withWatchReconnectLimit(0)
            .withRequestRetryBackoffLimit(0)
            .withRequestTimeout(Math.toIntExact(options.timeout().toMillis()))
            .build();
    this.client = client.newClient(config).adapt(KubernetesClient.class);
    this.options = options;
  }

  /** One page of a list. */
  KubernetesResourceList<? extends HasMetadata> list(WatchScope place, @Nullable String next) {
    ListOptions list = selected(place).withLimit((long) options.page()).withContinue(next).build();
    return resources(place.kind().type(), place).list(list);
  }

  /** A watch that the server ends by itself after a time: one that does not end then is dead. */
  <T extends HasMetadata> Watch watch(
      Class<T> type, WatchScope place, String version, Watcher<T> watcher) {
    ListOptions watch =
        selected(place)
            .withResourceVersion(version)
            .withAllowWatchBookmarks(true)
            .withTimeoutSeconds(Math.max(1, options.silence().toSeconds()))
            .build();
    return resources(type, place).watch(watch, watcher);
  }

  private static ListOptionsBuilder selected(WatchScope place) {
    ListOptionsBuilder builder = new ListOptionsBuilder();
    place.kind().selector().ifPresent(builder::withLabelSelector);
    return builder;
  }

  private <T extends HasMetadata>
      FilterWatchListDeletable<T, KubernetesResourceList<T>, Resource<T>> resources(
          Class<T> type, WatchScope place) {
    MixedOperation<T, KubernetesResourceList<T>, Resource<T>> all = client.resources(type);
    if (place.kind().clusterWide()) {
      return all;
    }
    return place.namespace().isEmpty() ? all.inAnyNamespace() : all.inNamespace(place.namespace());
  }
}
