package dev.winnow.cli;

import dev.winnow.k8s.Translation;
import dev.winnow.k8s.act.ActOptions;
import dev.winnow.k8s.act.ActionRunner;
import dev.winnow.k8s.watch.WatchOptions;
import dev.winnow.rules.settings.GuardTable;
import dev.winnow.rules.settings.KubernetesSettings;
import dev.winnow.rules.settings.Settings;
import dev.winnow.runtime.Cluster;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which cluster to watch, and how much of it. Immutable.
 *
 * @param context the context of the kubeconfig file; the current one if empty
 * @param namespaces the namespaces; that of the context if there are none
 * @param everywhere whether all namespaces are watched
 * @param acts whether actions are carried out
 * @param ledger where it is noted which procedures were run; only in memory if empty
 */
record WatchedCluster(
    Optional<String> context,
    List<String> namespaces,
    boolean everywhere,
    boolean acts,
    Optional<Path> ledger) {

  private static final String STANDARD = "default";

  /**
   * Gets ready to reach it. Nothing is asked of the cluster yet.
   *
   * @throws CommandFailure if there is no such context, or no way to any cluster
   */
  Opened open(Map<String, String> environment, Settings all) {
    KubernetesSettings settings = all.kubernetes();
    Config config = ClusterAccess.of(context, environment);
    // HTTP/2 hides why a request was not accepted: all that is seen is that the connection ended.
    config.setHttp2Disable(true);
    config.setRequestTimeout(Math.toIntExact(settings.requestLimit().toMillis()));
    List<String> watched = watched(config);
    return new Opened(
        config.getMasterUrl(),
        watched,
        config,
        settings,
        options(settings, config, environment),
        all.guardTable(),
        new AllowedProcedures(all.procedures(), acts, ledger, environment));
  }

  private List<String> watched(Config config) {
    if (everywhere) {
      return List.of();
    }
    String own = config.getNamespace() == null ? STANDARD : config.getNamespace();
    return namespaces.isEmpty() ? List.of(own) : namespaces;
  }

  /**
   * Helm reads the kubeconfig file anew: the context that was the current one at the start is named
   * to it, or it would act on whatever cluster somebody has switched to since.
   */
  private ActOptions options(
      KubernetesSettings settings, Config config, Map<String, String> environment) {
    Optional<String> started =
        Optional.ofNullable(config.getCurrentContext()).map(NamedContext::getName);
    return new ActOptions(
        !acts,
        settings.retries(),
        settings.firstWait(),
        settings.longestWait(),
        settings.requestLimit(),
        settings.helm().isBlank() ? Optional.empty() : Optional.of(Path.of(settings.helm())),
        settings.helmLimit(),
        context.or(() -> started),
        Optional.of(environment.getOrDefault("KUBECONFIG", "")).filter(files -> !files.isBlank()));
  }

  /**
   * A cluster that can be reached.
   *
   * @param server the address of its API server
   * @param watched the namespaces that are watched; all if it is empty
   * @param config how it is reached; with secrets
   * @param settings how patiently
   * @param options how actions are carried out
   * @param guards what must not be done, whatever is decided
   * @param procedures what may be run beside
   */
  record Opened(
      String server,
      List<String> watched,
      Config config,
      KubernetesSettings settings,
      ActOptions options,
      GuardTable guards,
      AllowedProcedures procedures) {

    /** The namespace of the context, or of the pod that this runs in. */
    String namespace() {
      return config.getNamespace() == null ? STANDARD : config.getNamespace();
    }

    /** What is watched, in a sentence; {@code act} is how to say that actions be carried out. */
    String words(String act) {
      String where =
          watched.isEmpty()
              ? "all namespaces"
              : (watched.size() == 1 ? "namespace " : "namespaces ") + String.join(", ", watched);
      return "watching "
          + where
          + " of "
          + server
          + (options.dryRun()
              ? "; actions are only said (" + act + " carries them out)"
              : "; acting");
    }

    /** The API alone. */
    KubernetesClient client() {
      return new KubernetesClientBuilder().withConfig(config).build();
    }

    /** A connection; with what an earlier watch remembered, it tells only what is new. */
    Cluster connect(Optional<String> memory, InstantSource clock) {
      KubernetesClient client = client();
      WatchOptions how =
          new WatchOptions(
              watched,
              settings.silence(),
              settings.requestLimit(),
              settings.firstWait(),
              settings.longestWait(),
              settings.settling(),
              settings.page());
      ActionRunner runner =
          new ActionRunner(
              client, options, clock, time -> Thread.sleep(time.toMillis()), guards::against);
      LiveCluster cluster =
          new LiveCluster(client, how, runner, clock, notices -> begin(memory, notices));
      return new ProcedureCluster(cluster, procedures.runner(clock, guards::against));
    }

    private static Translation begin(Optional<String> memory, Consumer<String> notices) {
      return memory
          .filter(text -> !text.isEmpty())
          .map(text -> Translation.resume(text, notices))
          .orElseGet(() -> Translation.begin(notices));
    }
  }
}
