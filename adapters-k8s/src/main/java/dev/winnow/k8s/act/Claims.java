package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.k8s.helm.HelmRelease;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What belongs to Winnow in the eyes of the API server, because Winnow was the last to set it: the
 * number of pods of a canary that it has shut down, above all. Helm 4 applies on the server, which
 * refuses it every field that belongs to somebody else, and so the whole rollback. Winnow gives up
 * its own fields, and nobody else's: what a person has set by hand is still a conflict.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts">
 *     Conflicts of server-side apply</a>
 */
final class Claims {

  /** As whom Winnow sets fields. */
  static final String MANAGER = "winnow";

  private static final int MOST_LOOKS = 5;

  private final Api api;
  private final Manifests manifests;

  Claims(Api api, Manifests manifests) {
    this.api = api;
    this.manifests = manifests;
  }

  /** Gives up what is Winnow's in the workloads of a release, if Helm applies it on the server. */
  void giveUp(HelmRelease release) {
    for (int looks = 1; release.serverSide(); looks++) {
      try {
        attempt(release);
        return;
      } catch (RetryableFailure e) {
        // While pods come and go, the controllers change a workload again and again.
        if (looks == MOST_LOOKS) {
          throw e;
        }
      }
    }
  }

  private void attempt(HelmRelease release) {
    Map<ResourceRequest, List<Workload>> byList =
        manifests.workloads(release.manifest(), release.namespace()).stream()
            .collect(Collectors.groupingBy(Claims::list));
    byList.forEach(
        (list, workloads) -> {
          for (JsonNode live : api.list(list, "")) {
            giveUp(live, workloads);
          }
        });
  }

  private static ResourceRequest list(Workload workload) {
    ResourceRequest one = workload.call();
    return new ResourceRequest("list", one.group(), one.resource(), one.namespace(), "");
  }

  private void giveUp(JsonNode live, Collection<Workload> workloads) {
    String name = live.path("metadata").path("name").asText();
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    JsonNode all = live.path("metadata").path("managedFields");
    all.forEach(
        entry -> {
          if (!entry.path("manager").asText().equals(MANAGER)) {
            others.add(entry);
          }
        });
    if (others.size() < all.size()) {
      workloads.stream()
          .map(Workload::call)
          .filter(call -> call.name().equals(name))
          .forEach(call -> api.patch(call, Patch.of(live).set("/metadata/managedFields", others)));
    }
  }
}
