package dev.winnow.k8s.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Revision;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HelmReleaseTest {

  private static final HelmSecret THIRD =
      new HelmSecret("sre", "upcommerce", 3, "deployed").manifest("kind: Secret\n");

  @Test
  void aReleaseIsReadAsHelmWroteIt() {
    HelmRelease release = HelmRelease.of(THIRD.secret());

    assertThat(release.namespace()).isEqualTo("sre");
    assertThat(release.name()).isEqualTo("upcommerce");
    assertThat(release.revision())
        .isEqualTo(
            new Revision(
                3,
                "deployed",
                "upcommerce-1.4.2",
                "Upgrade complete",
                Instant.parse("2026-11-21T07:03:00.500Z")));
    assertThat(release.manifest()).isEqualTo("kind: Secret\n");
    assertThat(release.rollbackHooks()).isFalse();
  }

  @Test
  void aReleaseThatIsNotZippedIsReadToo() {
    assertThat(HelmRelease.of(THIRD.unzipped())).isEqualTo(HelmRelease.of(THIRD.secret()));
  }

  @Test
  void hooksOfARollbackAreNoticedAndOthersAreNot() {
    assertThat(HelmRelease.of(THIRD.hook("pre-rollback").secret()).rollbackHooks()).isTrue();
    assertThat(HelmRelease.of(THIRD.hook("post-rollback").secret()).rollbackHooks()).isTrue();
    assertThat(HelmRelease.of(THIRD.hook("pre-upgrade").secret()).rollbackHooks()).isFalse();
  }

  @Test
  void whyARevisionFailedIsNotKept() {
    HelmSecret failed =
        THIRD.description("Upgrade \"upcommerce\" failed: env [map[value:hunter2]]\nhunter3");
    assertThat(HelmRelease.of(failed.secret()).revision().description())
        .isEqualTo("Upgrade \"upcommerce\" failed: ...");
    assertThat(HelmRelease.of(THIRD.description("Rollback to 2").secret()).revision().description())
        .isEqualTo("Rollback to 2");
  }

  @Test
  void onlySecretsOfHelmsTypeAreTakenForReleases() {
    assertThat(HelmRelease.isIn(THIRD.secret())).isTrue();
    assertThat(HelmRelease.isIn(new SecretBuilder().withType("Opaque").build())).isFalse();
  }

  @Test
  void theManifestIsNotShownInWords() {
    assertThat(HelmRelease.of(THIRD.secret()).toString())
        .isEqualTo("sre/release/upcommerce revision 3, deployed");
  }

  @Test
  void aDamagedSecretIsNamedAndItsContentIsNot() {
    Secret noBase64 = THIRD.secret();
    noBase64.getData().put("release", "hunter2 !");
    assertDamaged(noBase64, "base64");
    assertDamaged(THIRD.holding("{\"x\": hunter2}".getBytes(StandardCharsets.UTF_8)), "not JSON");
    assertDamaged(THIRD.holding("\"hunter2\"".getBytes(StandardCharsets.UTF_8)), "no JSON object");
    assertDamaged(THIRD.holding("{}".getBytes(StandardCharsets.UTF_8)), "no name");
    Secret empty = THIRD.secret();
    empty.setData(null);
    assertDamaged(empty, "no key");
  }

  @Test
  void aSecretThatIsCutOffIsDamaged() {
    byte[] whole =
        Base64.getDecoder()
            .decode(Base64.getDecoder().decode(THIRD.secret().getData().get("release")));
    for (int length = 0; length < whole.length; length++) {
      Secret cut = THIRD.holding(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> HelmRelease.of(cut)).isInstanceOf(DamagedReleaseException.class);
    }
  }

  @Test
  void aSecretThatUnpacksToTooMuchIsRefused() {
    byte[] bomb = HelmSecret.zipped(new byte[ReleaseText.MOST_BYTES + 1]);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertDamaged(THIRD.holding(bomb), "larger");
  }

  @Test
  void aTimeThatHelmDidNotWriteIsTakenFromKubernetes() {
    String json =
        "{\"name\":\"a\",\"version\":1,\"info\":{\"status\":\"deployed\",\"last_deployed\":\"\"}}";
    Secret secret = THIRD.holding(json.getBytes(StandardCharsets.UTF_8));
    secret.getMetadata().setCreationTimestamp("2026-11-21T06:00:00Z");
    assertThat(HelmRelease.of(secret).revision().updatedAt())
        .isEqualTo(Instant.parse("2026-11-21T06:00:00Z"));

    secret.getMetadata().getLabels().put("modifiedAt", "1700000000");
    assertThat(HelmRelease.of(secret).revision().updatedAt())
        .isEqualTo(Instant.ofEpochSecond(1_700_000_000));
  }

  private static void assertDamaged(Secret secret, String problem) {
    assertThatThrownBy(() -> HelmRelease.of(secret))
        .isInstanceOf(DamagedReleaseException.class)
        .hasMessageContaining("sre/sh.helm.release.v1.upcommerce.v3")
        .hasMessageContaining(problem)
        .hasMessageNotContaining("hunter2");
  }
}
