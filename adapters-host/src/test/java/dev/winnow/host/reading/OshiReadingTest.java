package dev.winnow.host.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Measurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** This machine, whatever it is. */
class OshiReadingTest {

  private static final Instant NOW = Instant.parse("2021-09-03T08:00:00Z");

  @Test
  void loadIsAPercentage() {
    OshiReading reading = new OshiReading("planthost1", List.of());
    assertThat(reading.load(NOW)).extracting(Measurement::metric).containsExactly("memory");
    List<Measurement> all = new ArrayList<>();
    while (all.stream().noneMatch(one -> one.metric().equals("cpu"))) {
      // A tick of the processor's clock must have passed.
      all.addAll(reading.load(NOW));
    }

    assertThat(all)
        .allSatisfy(
            one -> {
              assertThat(one.value()).isBetween(0.0, 100.0);
              assertThat(one.unit()).isEqualTo("%");
              assertThat(one.subject()).isEqualTo("planthost1");
              assertThat(one.at()).isEqualTo(NOW);
            });
  }

  @Test
  void disksAreThoseThatAreMounted() {
    List<Measurement> disks = new OshiReading("planthost1", List.of()).disks(NOW);

    assertThat(disks)
        .allSatisfy(
            one -> {
              assertThat(one.metric()).isEqualTo("disk");
              assertThat(one.value()).isBetween(0.0, 100.0);
              assertThat(one.subject()).startsWith("planthost1:/");
              assertThat(Files.exists(Path.of(one.subject().substring("planthost1:".length()))))
                  .isTrue();
            });
    assertThat(new OshiReading("planthost1", List.of("/**", "/")).disks(NOW)).isEmpty();
  }
}
