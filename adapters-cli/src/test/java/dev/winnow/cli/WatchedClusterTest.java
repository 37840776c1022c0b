package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.rules.Policies;
import dev.winnow.rules.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedClusterTest {

  private static final String CONTEXTS =
      """
      apiVersion: v1
      kind: Config
      clusters:
        - {name: east, cluster: {server: "https://east.invalid"}}
        - {name: west, cluster: {server: "https://west.invalid"}}
      users: [{name: me, user: {token: t}}]
      contexts:
        - {name: in-east, context: {cluster: east, user: me}}
        - {name: in-west, context: {cluster: west, user: me}}
      current-context: in-west
      """;

  private static final Settings SETTINGS = Policies.bundled().readSettings();

  @TempDir private Path folder;

  @Test
  void helmIsToldTheContextThatIsWatchedEvenIfSomebodySwitchesToAnother() throws IOException {
    assertThat(opened(Optional.empty()).options().context()).contains("in-west");
    assertThat(opened(Optional.of("in-east")).options().context()).contains("in-east");
  }

  private WatchedCluster.Opened opened(Optional<String> context) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), CONTEXTS);
    return new WatchedCluster(context, List.of(), false, true, Optional.empty())
        .open(Map.of("KUBECONFIG", file.toString()), SETTINGS);
  }
}
