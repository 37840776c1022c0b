package dev.winnow.cli;

import static dev.winnow.cli.DeployedFiles.only;
import static dev.winnow.cli.DeployedFiles.pod;
import static dev.winnow.cli.DeployedFiles.text;
import static dev.winnow.cli.DeployedFiles.winnow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.serve.ServeFile;
import dev.winnow.cli.serve.ServeSettings;
import dev.winnow.http.TokenOptions;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/serve.yaml and deploy/winnow.service promise. */
class ServeDeployTest {

  @TempDir private Path folder;

  private ServeFile file() throws IOException {
    ConfigMap files = only("serve.yaml", ConfigMap.class);
    Path config = folder.resolve("serve.yaml");
    Files.writeString(config, files.getData().get("serve.yaml"));
    return ServeFile.read(config);
  }

  private ServeSettings settings() throws IOException {
    return file().settings();
  }

  @Test
  void itRunsAsTheWatchDoes() throws IOException {
    assertThat(pod("serve.yaml").getSecurityContext())
        .isEqualTo(pod("winnow.yaml").getSecurityContext());
    assertThat(winnow("serve.yaml").getSecurityContext())
        .isEqualTo(winnow("winnow.yaml").getSecurityContext());
    assertThat(winnow("serve.yaml").getImage()).isEqualTo(winnow("winnow.yaml").getImage());
    assertThat(pod("serve.yaml").getAutomountServiceAccountToken()).isFalse();
  }

  @Test
  void itsConfigurationIsRight() throws IOException {
    ServeSettings settings = settings();

    assertThat(settings.http().bind()).isEqualTo("0.0.0.0");
    assertThat(winnow("serve.yaml").getPorts().get(0).getContainerPort())
        .isEqualTo(settings.http().port());
    assertThat(only("serve.yaml", Service.class).getSpec().getPorts().get(0).getPort())
        .isEqualTo(settings.http().port());
    assertThat(text("Dockerfile")).contains("EXPOSE " + settings.http().port() + "\n");
  }

  @Test
  void whatItNamesIsMounted() throws IOException {
    ServeSettings settings = settings();
    List<String> mounts =
        winnow("serve.yaml").getVolumeMounts().stream().map(VolumeMount::getMountPath).toList();

    assertThat(settings.http().tokens()).isNotEmpty();
    assertThat(
            Stream.concat(
                settings.http().tokens().stream().map(TokenOptions::file),
                Stream.of(settings.journal().url())))
        .allMatch(file -> mounts.stream().anyMatch(mount -> file.startsWith(mount + "/")));
  }

  @Test
  void whatItWritesIsOnAVolumeThatItMayWriteTo() throws IOException {
    List<Path> writable =
        winnow("serve.yaml").getVolumeMounts().stream()
            .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
            .map(mount -> Path.of(mount.getMountPath()))
            .toList();

    assertThat(List.of(Path.of(file().journal().url()), file().ledger()))
        .allMatch(written -> writable.stream().anyMatch(written::startsWith));
  }

  @Test
  void itIsAskedWhetherItLivesAndIsReady() throws IOException {
    Container winnow = winnow("serve.yaml");

    assertThat(winnow.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health");
    assertThat(winnow.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/ready");
    assertThat(only("serve.yaml", Deployment.class).getSpec().getStrategy().getType())
        .isEqualTo("Recreate");
  }

  @Test
  void itIsGivenTheTimeToStop() throws IOException {
    long stop = settings().service().stop().toSeconds();
    Matcher unit = Pattern.compile("(?m)^TimeoutStopSec=(\\d+)$").matcher(text("winnow.service"));

    assertThat(pod("serve.yaml").getTerminationGracePeriodSeconds()).isGreaterThan(stop);
    assertThat(unit.find()).isTrue();
    assertThat(Long.parseLong(unit.group(1))).isGreaterThan(stop);
  }
}
