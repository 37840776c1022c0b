package dev.winnow.core.fact.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Revision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoodRevisionTest {

  private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
  private static final Revision FIRST = revision(1, "superseded", "Install complete");

  @Test
  void whatFailedIsNotGoodEvenIfHelmTakesItForSuperseded() {
    assertThat(
            good(
                FIRST,
                revision(2, "superseded", "Upgrade \"shop\" failed: no such port"),
                revision(3, "superseded", "Preparing upgrade"),
                revision(4, "failed", "Rollback \"shop\" failed: forbidden")))
        .isEqualTo(1);
  }

  @Test
  void whatIsTheSameAsWhatIsBadIsNotGood() {
    List<Revision> revisions =
        List.of(
            FIRST,
            revision(2, "superseded", "Upgrade complete"),
            revision(3, "superseded", "Rollback to 1"),
            revision(4, "deployed", "Upgrade complete"));
    GoodRevision choice = new GoodRevision(List.of("deployed", "superseded"));

    assertThat(choice.of(revisions, List.of())).isEqualTo(3);
    assertThat(choice.of(revisions, List.of(1))).isEqualTo(2);
  }

  @Test
  void onlyStatusesThatTheSettingsNameAreGood() {
    List<Revision> revisions = List.of(FIRST, revision(2, "failed", "no"));

    assertThat(new GoodRevision(List.of("deployed")).of(revisions, List.of())).isZero();
  }

  @Test
  void nothingBeforeAnUninstallIsGood() {
    assertThat(
            good(
                FIRST, revision(2, "uninstalled", ""), revision(3, "deployed", "Upgrade complete")))
        .isZero();
  }

  private static int good(Revision... revisions) {
    return new GoodRevision(List.of("deployed", "superseded")).of(List.of(revisions), List.of());
  }

  private static Revision revision(int number, String status, String description) {
    return new Revision(number, status, "shop-1.0.0", description, AT);
  }
}
