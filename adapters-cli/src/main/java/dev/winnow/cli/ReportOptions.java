package dev.winnow.cli;

import dev.winnow.documents.PaperOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

final class ReportOptions {
  private ReportOptions() {}

  static PaperOptions standard() {
    return new PaperOptions(
        Duration.ofMinutes(30),
        Duration.ZERO,
        List.of("business_impact"),
        List.of("customer_impact"),
        List.of("action item", "todo"),
        Map.of(),
        new PaperOptions.ToilLimits(3, 0.8, Duration.ofMinutes(15)));
  }
}
