package dev.winnow.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Facts that are dropped are told, and not with each. */
class FactsDroppedTest {

  private static final Instant NOW = Instant.parse("2026-05-02T06:00:00Z");
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final FactsDropped dropped = new FactsDropped("critical", AGAIN, 7);

  @Test
  void whatWasDroppedBeforeIsNoNews() {
    assertThat(dropped.alert(NOW, 7)).isEmpty();
  }

  @Test
  void itIsAnAlertThatEndsByItself() {
    Alert alert = (Alert) dropped.alert(NOW, 8).orElseThrow();

    assertThat(alert.name()).isEqualTo("FactsDropped");
    assertThat(alert.labels().value("severity")).isEqualTo("critical");
    assertThat(alert.annotations().value("summary")).contains("engine.facts", "8 facts");
    assertThat(alert.endsAt()).contains(NOW.plus(AGAIN).plus(AGAIN));
  }

  @Test
  void itIsSaidAgainNowAndThenWhileItGoesOn() {
    assertThat(dropped.alert(NOW, 8)).isNotEmpty();
    assertThat(dropped.alert(NOW.plusSeconds(1), 9)).isEmpty();
    assertThat(dropped.alert(NOW.plus(AGAIN).plusSeconds(1), 9)).isNotEmpty();
    assertThat(dropped.alert(NOW.plus(AGAIN).plus(AGAIN).plusSeconds(2), 9)).isEmpty();
  }
}
