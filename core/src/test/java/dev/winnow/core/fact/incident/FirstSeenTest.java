package dev.winnow.core.fact.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Since when an incident is there that an alert opens. */
class FirstSeenTest {

  @ParameterizedTest
  @CsvSource({
    // Told later than it began, as ever.
    "2026-03-10T08:00:00Z, 2026-03-10T08:00:00Z",
    // Its sender's clock is ahead: it cannot have begun after it was told.
    "2026-03-10T09:20:00Z, 2026-03-10T09:00:00Z"
  })
  void itBeganNoLaterThanItWasTold(Instant starts, Instant seen) {
    Alert alert =
        Alert.firing("DiskFull").at(Instant.parse("2026-03-10T09:00:00Z")).startsAt(starts).build();
    assertThat(Incident.opened(alert).getFirstSeen()).isEqualTo(seen.toEpochMilli());
  }
}
