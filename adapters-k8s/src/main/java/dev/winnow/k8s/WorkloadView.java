package dev.winnow.k8s;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.WorkloadStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetCondition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetCondition;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetCondition;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a workload is, as one look shows it. */
final class WorkloadView {

  private static final String REVISION = "deployment.kubernetes.io/revision";

  /** The annotations that tell who owns a workload, or what Winnow did to it. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(winnow\\.dev|argocd\\.argoproj\\.io|([^/]+\\.)?fluxcd\\.io|meta\\.helm\\.sh)/.*");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private WorkloadView() {}

  static WorkloadStatus of(HasMetadata object, Instant now, String source) {
    Replicas replicas = Replicas.of(object);
    Conditions conditions = conditions(object);
    Long generation = object.getMetadata().getGeneration();
    return new WorkloadStatus(
        Meta.namespace(object),
        name(object),
        replicas.wanted(),
        replicas.ready(),
        replicas.available(),
        replicas.updated(),
        generation == null || replicas.observed() >= generation,
        revision(object),
        conditions.states(),
        Labels.of(Meta.labels(object)),
        telling(object),
        now,
        source,
        conditions.messages(),
        conditions.since());
  }

  /** As kubectl writes it. */
  static String name(HasMetadata object) {
    return object.getKind().toLowerCase(Locale.ROOT) + "/" + Meta.name(object);
  }

  private static long revision(HasMetadata object) {
    String text = Meta.annotations(object).getOrDefault(REVISION, "");
    return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
  }

  private static Labels telling(HasMetadata object) {
    Map<String, String> kept = new TreeMap<>(Meta.annotations(object));
    kept.keySet().removeIf(name -> !TELLING.matcher(name).matches());
    Owners.controllerOf(object).ifPresent(it -> kept.put(WorkloadStatus.CONTROLLER, it));
    return Labels.of(kept);
  }

  private static Conditions conditions(HasMetadata object) {
    Conditions found = new Conditions();
    if (object instanceof Deployment of && of.getStatus() != null) {
      for (DeploymentCondition it : each(of.getStatus().getConditions())) {
        put(found, it.getType(), it.getStatus(), it.getReason(), it.getMessage())
            .accept(it.getLastTransitionTime());
      }
    } else if (object instanceof StatefulSet of && of.getStatus() != null) {
      for (StatefulSetCondition it : each(of.getStatus().getConditions())) {
        put(found, it.getType(), it.getStatus(), it.getReason(), it.getMessage())
            .accept(it.getLastTransitionTime());
      }
    } else if (object instanceof ReplicaSet of && of.getStatus() != null) {
      for (ReplicaSetCondition it : each(of.getStatus().getConditions())) {
        put(found, it.getType(), it.getStatus(), it.getReason(), it.getMessage())
            .accept(it.getLastTransitionTime());
      }
    } else if (object instanceof DaemonSet of && of.getStatus() != null) {
      for (DaemonSetCondition it : each(of.getStatus().getConditions())) {
        put(found, it.getType(), it.getStatus(), it.getReason(), it.getMessage())
            .accept(it.getLastTransitionTime());
      }
    }
    return found;
  }

  private static <T> List<T> each(@Nullable List<T> items) {
    return Objects.requireNonNullElse(items, List.of());
  }

  private static Consumer<@Nullable String> put(
      Conditions found,
      @Nullable String type,
      @Nullable String status,
      @Nullable String reason,
      @Nullable String message) {
    return time -> found.add(type, status, reason, message, time, false);
  }
}
