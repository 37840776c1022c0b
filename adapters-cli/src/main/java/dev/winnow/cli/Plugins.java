package dev.winnow.cli;

import dev.winnow.text.PlainText;
import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.ExecConfig;
import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Programs that a kubeconfig names to get credentials (exec). Stateless. */
final class Plugins {

  private static final KubernetesSerialization READER = new KubernetesSerialization();

  private Plugins() {}

  /**
   * Says so if such a program gave nothing: the client would go on without credentials, and be
   * refused for ever.
   *
   * @throws CommandFailure if there are no credentials, and a program should have given them
   */
  static void check(Config config, List<File> files) {
    if (hasCredentials(config) || config.getCurrentContext() == null) {
      return;
    }
    String user = config.getCurrentContext().getContext().getUser();
    files.stream()
        .flatMap(Plugins::users)
        .filter(named -> Objects.equals(named.getName(), user))
        .map(Plugins::exec)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            exec -> {
              throw new CommandFailure(
                  "the program \""
                      + PlainText.of(Objects.requireNonNullElse(exec.getCommand(), ""))
                      + "\", which the kubeconfig names to get credentials (exec), gave none; run"
                      + " kubectl auth whoami with the same context to see what it says.");
            });
  }

  private static boolean hasCredentials(Config config) {
    return Stream.of(
            config.getOauthToken(),
            config.getAutoOAuthToken(),
            config.getClientCertData(),
            config.getClientCertFile(),
            config.getUsername())
        .anyMatch(Plugins::isSet);
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static Stream<NamedAuthInfo> users(File file) {
    try {
      var config =
          READER.unmarshal(
              Files.readString(file.toPath()), io.fabric8.kubernetes.api.model.Config.class);
      return config.getUsers().stream();
    } catch (IOException | RuntimeException e) {
      return Stream.of();
    }
  }

  private static Optional<ExecConfig> exec(NamedAuthInfo named) {
    return Optional.ofNullable(named.getUser()).map(AuthInfo::getExec);
  }
}
