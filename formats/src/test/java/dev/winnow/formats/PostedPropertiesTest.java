package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is posted is taken as a whole, or refused with a reason. */
class PostedPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

  private final Posted posted = new Posted(new Posted.Limits(16, 8, 100, 10));

  @Property(tries = 300)
  void anyBytesAreTakenOrRefused(@ForAll Posted.Kind kind, @ForAll byte[] bytes) {
    whole(posted.read(kind, bytes, NOW));
  }

  @Provide
  Arbitrary<String> jsons() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"labels\"",
            "\"alerts\"",
            "{\"alertname\":\"A\"}",
            "{\"labels\":{\"a\":\"b\"}}",
            "\"type\"",
            "\"silence\"",
            "\"at\"",
            "1e999",
            "\"2026-03-02T09:00:00Z\"",
            "\"id\":\"1\",\"source\":\"/a\",\"specversion\":\"1.0\"",
            "\"data\":{\"alerts\":[{\"labels\":{\"a\":\"b\"}}]}",
            "null",
            "\"endsAt\"");
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  @Property(tries = 2000)
  void almostJsonIsTakenOrRefused(@ForAll Posted.Kind kind, @ForAll("jsons") String json) {
    whole(posted.read(kind, json.getBytes(StandardCharsets.UTF_8), NOW));
  }

  private static void whole(Posted.Result result) {
    assertThat(result.signals().isEmpty() || result.faults().isEmpty()).isTrue();
    assertThat(result.faults())
        .allSatisfy(
            fault -> {
              assertThat(fault.field()).startsWith("$");
              assertThat(fault.reason()).matches("(?s)\\S.*[.?!…]").doesNotContain("\n");
            });
    assertThat(result.signals())
        .allSatisfy(
            one ->
                assertThat(one.dated() || one.signal().at().equals(NOW.minusNanos(456_000)))
                    .isTrue());
  }

  @Example
  void anAlertFiresUntilItsEnd() {
    for (int second : new int[] {-1, 0, 1}) {
      String json =
          "[{\"labels\":{\"alertname\":\"A\"},\"endsAt\":\"%s\"}]"
              .formatted(NOW.plusSeconds(second));
      Posted.Result result =
          posted.read(Posted.Kind.ALERTS, json.getBytes(StandardCharsets.UTF_8), NOW);
      assertThat(result.faults()).isEmpty();
      assertThat(((Alert) result.signals().get(0).signal()).firing()).isEqualTo(second > 0);
    }
  }
}
