package dev.winnow.cli;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How to reach a cluster: what kubeconfig files say, or the pod that this runs in. Stateless. */
final class ClusterAccess {

  private static final String TOKEN = "/var/run/secrets/kubernetes.io/serviceaccount/token";

  private ClusterAccess() {}

  /**
   * The access that a context gives.
   *
   * @param context its name; the current one if empty
   * @throws CommandFailure if there is no such context, or no way to any cluster
   */
  static Config of(Optional<String> context, Map<String, String> environment) {
    List<File> files = files(environment);
    if (files.isEmpty()) {
      return inCluster(context, environment);
    }
    checkContext(context, files);
    Config config = readable(files, () -> read(context.orElse(null), files));
    Plugins.check(config, files);
    return config;
  }

  /** What the reader says may quote the file, and that may have a token in it. */
  private static <T> T readable(List<File> files, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      throw new CommandFailure(
          "the kubeconfig " + files + " cannot be read; kubectl config view shows what is in it.");
    }
  }

  private static List<File> files(Map<String, String> environment) {
    String named = environment.getOrDefault("KUBECONFIG", "");
    String home = environment.getOrDefault("HOME", "");
    String all = named.isBlank() && !home.isEmpty() ? home + "/.kube/config" : named;
    List<File> files = new ArrayList<>();
    for (String name : all.split(File.pathSeparator, -1)) {
      File file = new File(name);
      if (!name.isBlank() && file.isFile()) {
        files.add(file);
      }
    }
    return files;
  }

  /**
   * Finds what a start would find wrong with kubeconfig files, if there are any: on another machine
   * than the one to run on there may be none.
   *
   * @throws CommandFailure if one cannot be read, or has no such context
   */
  static void check(Optional<String> context, Map<String, String> environment) {
    List<File> files = files(environment);
    if (!files.isEmpty()) {
      checkContext(context, files);
    }
  }

  /** Whether the access is that of the pod that this runs in. */
  static boolean isInCluster(Map<String, String> environment) {
    return files(environment).isEmpty() && isPod(environment);
  }

  private static boolean isPod(Map<String, String> environment) {
    return !environment.getOrDefault("KUBERNETES_SERVICE_HOST", "").isEmpty()
        && new File(TOKEN).isFile();
  }

  private static Config inCluster(Optional<String> context, Map<String, String> environment) {
    if (!isPod(environment) || context.isPresent()) {
      throw new CommandFailure(
          "there is no kubeconfig file: neither KUBECONFIG nor ~/.kube/config names one that is"
              + " there. kubectl config view shows what kubectl uses.");
    }
    return Config.autoConfigure(null);
  }

  /** An unknown context would be taken for the current one: actions would go astray. */
  private static void checkContext(Optional<String> context, List<File> files) {
    List<String> names =
        readable(
            files,
            () ->
                files.stream()
                    .flatMap(file -> Config.fromKubeconfig(file).getContexts().stream())
                    .map(NamedContext::getName)
                    .toList());
    if (context.isPresent() && !names.contains(context.get())) {
      throw new CommandFailure(
          "there is no context \""
              + context.get()
              + "\"; the contexts of "
              + files
              + " are "
              + String.join(", ", names)
              + ".");
    }
  }

  private static Config read(@Nullable String context, List<File> files) {
    return files.size() == 1
        ? Config.fromKubeconfig(context, files.get(0))
        : Config.autoConfigure(context);
  }
}
