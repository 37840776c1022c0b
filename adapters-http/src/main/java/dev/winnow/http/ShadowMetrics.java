package dev.winnow.http;

import dev.winnow.runtime.service.ShadowStanding;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Prometheus reads of a second policy; nothing if there is none. Safe for several threads. */
final class ShadowMetrics {

  private final MultiGauge running;
  private final MultiGauge waiting;
  private final MultiGauge differences;

  ShadowMetrics(MeterRegistry meters) {
    running =
        MultiGauge.builder("winnow.shadow.running")
            .description("Whether the shadow policy is given all that the live one is given")
            .register(meters);
    waiting =
        MultiGauge.builder("winnow.shadow.waiting")
            .description("Entries that wait for the shadow policy")
            .register(meters);
    differences =
        MultiGauge.builder("winnow.shadow.differences")
            .description("What the shadow policy decided otherwise since it began")
            .register(meters);
  }

  void refresh(Optional<ShadowStanding> standing) {
    running.register(one(standing.map(known -> known.isWhole() ? 1 : 0)), true);
    waiting.register(one(standing.map(ShadowStanding::waiting)), true);
    differences.register(
        standing.stream()
            .flatMap(known -> known.counts().entrySet().stream())
            .map(
                one ->
                    MultiGauge.Row.of(
                        Tags.of("of", one.getKey().of(), "how", one.getKey().how()),
                        one.getValue()))
            .collect(Collectors.toList()),
        true);
  }

  private static List<MultiGauge.Row<?>> one(Optional<Integer> value) {
    return value.stream()
        .map(number -> MultiGauge.Row.of(Tags.empty(), number))
        .collect(Collectors.toList());
  }
}
