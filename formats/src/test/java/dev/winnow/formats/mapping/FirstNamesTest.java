package dev.winnow.formats.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstNamesTest {

  private static final FirstNames.Identity FIRST =
      new FirstNames.Identity("Checkout is \"down\"", Labels.of("service", "Straße"));
  private static final FirstNames.Identity LATER =
      new FirstNames.Identity("Payment", Labels.of("service", "Pay"));

  private final Map<String, String> store = new HashMap<>();

  private FirstNames restarted() {
    FirstNames names = new FirstNames();
    names.resume(part -> Optional.ofNullable(store.get(part)));
    return names;
  }

  @Test
  void whatAnAlertWasCalledFirstIsKnownAfterARestart() {
    FirstNames names = new FirstNames();
    for (int i = 0; i < 1000; i++) {
      names.first("pagerduty", "Q" + i, new FirstNames.Identity("A" + i, Labels.none()));
    }
    names.first("pagerduty", "Q", FIRST);
    names.keep(store::put);
    FirstNames later = restarted();
    assertThat(later.first("pagerduty", "Q", LATER)).isEqualTo(FIRST);
    assertThat(later.first("pagerduty", "Q999", LATER).name()).isEqualTo("A999");
    assertThat(later.first("opsgenie", "Q", LATER)).isEqualTo(LATER);
  }

  @Test
  void whatWasOverForLongHasTheNameThatItHasNow() {
    Instant end = Instant.parse("2026-01-02T10:05:00Z");
    FirstNames names = new FirstNames();
    names.first("uptime-kuma", "4", FIRST);
    assertThat(names.over("uptime-kuma", "4", LATER, Optional.of(end))).isEqualTo(FIRST);
    names.keep(store::put);
    Optional<Instant> soon = Optional.of(end.plus(Duration.ofDays(1)));
    assertThat(restarted().firing("uptime-kuma", "4", LATER, soon)).isEqualTo(FIRST);
    assertThat(restarted().firing("uptime-kuma", "4", LATER, Optional.empty())).isEqualTo(FIRST);
    FirstNames later = restarted();
    Optional<Instant> late = soon.map(at -> at.plusMillis(1));
    assertThat(later.firing("uptime-kuma", "4", LATER, late)).isEqualTo(LATER);
    assertThat(later.over("uptime-kuma", "4", FIRST, late)).isEqualTo(LATER);
  }

  @Test
  void whatGoesOnForLongKeepsItsName() {
    FirstNames names = new FirstNames();
    names.firing("uptime-kuma", "4", FIRST, Optional.of(Instant.EPOCH));
    assertThat(names.firing("uptime-kuma", "4", LATER, Optional.of(Instant.MAX))).isEqualTo(FIRST);
    assertThat(names.firing("uptime-kuma", "", LATER, Optional.of(Instant.MAX))).isEqualTo(LATER);
  }

  @Test
  void onlyWhatIsNewIsKeptAgain() {
    FirstNames names = new FirstNames();
    names.first("pagerduty", "Q", FIRST);
    names.keep(store::put);
    store.clear();
    names.first("pagerduty", "Q", LATER);
    names.first("pagerduty", "", LATER);
    names.keep(store::put);
    assertThat(store).isEmpty();
  }

  @Test
  void whatCouldNotBeKeptIsKeptTheNextTime() {
    FirstNames names = new FirstNames();
    names.first("pagerduty", "Q", FIRST);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                names.keep(
                    (part, text) -> {
                      throw new IllegalStateException("full");
                    }));
    names.keep(store::put);
    assertThat(restarted().first("pagerduty", "Q", LATER)).isEqualTo(FIRST);
  }

  @Test
  void whatWasHeardBeforeTheJournalWasReadGivesWay() {
    FirstNames names = new FirstNames();
    names.first("pagerduty", "Q", FIRST);
    names.keep(store::put);
    FirstNames later = new FirstNames();
    later.first("pagerduty", "Q", LATER);
    later.resume(part -> Optional.ofNullable(store.get(part)));
    assertThat(later.first("pagerduty", "Q", LATER)).isEqualTo(FIRST);
  }

  @Test
  void whatIsNoTextOfOursIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FirstNames().resume(part -> Optional.of("[")));
  }
}
