package dev.winnow.k8s.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What deploy/winnow.yaml and deploy/Dockerfile promise. */
class DeployTest {

  private static final PodSpec POD = deployment().getSpec().getTemplate().getSpec();
  private static final Container WINNOW = POD.getContainers().get(0);

  @Test
  void itHasNoRightsOnItsNode() {
    assertThat(POD.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(POD.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(POD.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(WINNOW.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(WINNOW.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(WINNOW.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
  }

  @Test
  void thereIsNeverASecondOne() {
    assertThat(deployment().getSpec().getReplicas()).isEqualTo(1);
    assertThat(deployment().getSpec().getStrategy().getType()).isEqualTo("Recreate");
  }

  @Test
  void itOnlySaysWhatItWouldDoUntilToldToAct() {
    assertThat(WINNOW.getArgs()).startsWith("watch").doesNotContain("--act");
  }

  @Test
  void whoOnlySaysChangesNothingButItsLease() {
    assertThat(Right.granted(DeployFiles.objects("rbac.yaml")))
        .filteredOn(right -> !right.resource().equals("leases"))
        .allMatch(right -> Set.of("list", "watch").contains(right.verb()))
        .noneMatch(right -> right.resource().equals("secrets"));
  }

  @Test
  void itIsReadyWhileAllIsWell() {
    assertThat(WINNOW.getArgs()).contains("--ready=/tmp/winnow.ready");
    assertThat(String.join(" ", WINNOW.getReadinessProbe().getExec().getCommand()))
        .contains("/tmp/winnow.ready");
  }

  @Test
  void whatItKeepsIsOnAVolume() {
    String state =
        WINNOW.getArgs().stream()
            .filter(arg -> arg.startsWith("--state="))
            .map(arg -> arg.substring(8))
            .findFirst()
            .orElseThrow();
    VolumeMount mount =
        WINNOW.getVolumeMounts().stream()
            .filter(each -> state.startsWith(each.getMountPath() + "/"))
            .findFirst()
            .orElseThrow();
    assertThat(POD.getVolumes())
        .filteredOn(volume -> volume.getName().equals(mount.getName()))
        .extracting(Volume::getPersistentVolumeClaim)
        .doesNotContainNull();
  }

  @Test
  void itsAccountIsTheOneWithTheRights() {
    assertThat(DeployFiles.objects("rbac.yaml"))
        .filteredOn(object -> object.getKind().equals("ServiceAccount"))
        .extracting(object -> object.getMetadata().getName())
        .containsExactly(POD.getServiceAccountName());
  }

  @Test
  void theImageRunsAsTheSameUser() {
    String dockerfile = DeployFiles.text("Dockerfile");
    long user = POD.getSecurityContext().getRunAsUser();
    assertThat(dockerfile).contains("USER " + user + ":");
    assertThat(dockerfile).doesNotContain(":latest");
  }

  private static Deployment deployment() {
    return (Deployment)
        DeployFiles.objects("winnow.yaml").stream()
            .filter(object -> object instanceof Deployment)
            .map(HasMetadata.class::cast)
            .findFirst()
            .orElseThrow();
  }
}
