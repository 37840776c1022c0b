package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.fact.incident.RecentValues;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MountTableTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static CleanUpRow cleanUp(String paths) {
    return new CleanUpRow(paths, Duration.ofDays(7), "clear");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "/", "/*", "/home", "home/x/*", "/h*/x/y", "/srv/../etc/*", "/srv/.."})
  void whatCouldClearTooMuchIsRefused(String paths) {
    assertThatThrownBy(() -> cleanUp(paths))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"paths\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/app/*.gz", "/srv/app", "/srv/*/old..log"})
  void aFolderIsNone(String paths) {
    assertThat(cleanUp(paths).words()).startsWith(paths + " older than 7 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/app", "host-1:/srv/app"})
  void theOwnerIsThatOfTheMountWithOrWithoutItsHost(String subject) {
    MountRow row = new MountRow("/srv/(app|data)", "compliance", null, "they decide", null);
    OwnerTable owners =
        new OwnerTable(
            new OwnershipSettings(List.of("team"), List.of(), "sre"),
            List.of(row.owning("LowStorage")));
    assertThat(owners.ownerOf("LowStorage", Labels.of("subject", subject))).isEqualTo("compliance");
    assertThat(owners.ownerOf("LowStorage", Labels.of("subject", subject + "2"))).isEqualTo("sre");
    assertThat(owners.ownerOf("HighCpu", Labels.of("subject", subject))).isEqualTo("sre");
  }

  private static RecentValues recent(int hour, int value) {
    Instant at = Instant.EPOCH.plus(Duration.ofHours(hour));
    return RecentValues.of(new Measurement("disk", "/srv", value, "%", at, ""), DAY);
  }

  private static RecentValues all(List<Integer> values, List<Integer> order) {
    RecentValues all = recent(order.get(0), values.get(order.get(0)));
    order.forEach(hour -> all.merge(recent(hour, values.get(hour))));
    return all;
  }

  /** The fall of a day is the same whatever comes late. */
  @Property
  void theRiseIsOfTheLastDayWhateverTheOrder(
      @ForAll @NotEmpty @Size(max = 60) List<@IntRange(max = 100) Integer> values,
      @ForAll java.util.Random random) {
    List<Integer> order =
        new java.util.ArrayList<>(
            java.util.stream.IntStream.range(0, values.size()).boxed().toList());
    Collections.shuffle(order, random);
    int last = values.size() - 1;
    int least =
        values.subList(Math.max(0, last - 24), values.size()).stream()
            .mapToInt(Integer::intValue)
            .min()
            .orElseThrow();
    assertThat(all(values, order).getRise()).isEqualTo(values.get(last) - least);
  }
}
