package dev.winnow.core.fact.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Revision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void onlyTheNewestRevisionCanBeUnderWay() {
    Revision killed = revision(2, "pending-upgrade", "Preparing upgrade");
    Revision good = revision(1, "superseded", "Install complete");

    assertThat(release(good, killed).isPending()).isTrue();
    assertThat(release(good, killed, revision(3, "deployed", "Rollback to 1")).isPending())
        .isFalse();
  }

  @Test
  void itGoesBackToTheLastGoodRevisionThatDidNotTurnOutToBeBad() {
    Release release =
        release(
            revision(1, "superseded", "Install complete"),
            revision(2, "superseded", "Upgrade complete"),
            revision(3, "deployed", "Upgrade complete"));

    assertThat(release.rollback().toString()).isEqualTo("roll sre/release/shop back to revision 2");
    release.markBad(2);
    assertThat(release.getLastGood()).isEqualTo(1);
    release.markBad(1);
    assertThat(release.getLastGood()).isZero();
    assertThatThrownBy(release::rollback).isInstanceOf(IllegalArgumentException.class);
  }

  private static Release release(Revision... revisions) {
    return Release.of(new ReleaseStatus("sre", "shop", List.of(revisions), AT, "")).orElseThrow();
  }

  private static Revision revision(int number, String status, String description) {
    return new Revision(number, status, "shop-1.0.0", description, AT);
  }
}
