package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.fact.incident.Backlog;
import dev.winnow.core.signal.LogLine;
import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WorkerTableTest {

  private static final Instant TEN = Instant.parse("2026-01-05T10:00:00Z");

  private static WorkerTable table(String error) {
    WorkLog log =
        new WorkLog(
            ".*orders\\.log",
            error,
            "Startup",
            "Processing Order (?P<item>[0-9]+)",
            null,
            "All Orders processed");
    return new WorkerTable(
        List.of(
            new QueueWorker(
                "processor",
                "orders",
                "outstanding",
                "processed",
                10,
                null,
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                "Behind",
                "warning",
                null,
                log,
                null,
                null,
                null)));
  }

  private static Backlog read(WorkerTable table, String... lines) {
    Backlog backlog = Backlog.processed("processor", 1, 0);
    for (String line : lines) {
      table.toldBy(new LogLine(line, TEN, "/var/log/orders.log")).forEach(backlog::merge);
    }
    return backlog;
  }

  @Test
  void linesOfOneInstantAreReadInTheirOrder() {
    WorkerTable table = table("Error #(?P<number>[0-9]+)");
    Backlog backlog =
        read(
            table,
            "Error #3",
            "All Orders processed.",
            "Startup",
            "Processing Order 4",
            "Error #12");
    assertThat(backlog.getErrorNumber()).isEqualTo("12");
    assertThat(backlog.getErrorItem()).isEqualTo("4");
    assertThat(backlog.isRepeating()).isFalse();
  }

  @Test
  void whatALogSaysIsShownWithoutSecretsAndOnOneShortLine() {
    Backlog backlog =
        read(table("Error"), "Error: password=hunter2 \u001b[31m" + "x ".repeat(4_000));
    assertThat(backlog.getErrorText())
        .startsWith("Error: password=")
        .doesNotContain("hunter2", "\u001b")
        .hasSizeLessThan(200);
  }

  @Test
  void expressionsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> table("Error ("))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Error (");
  }

  /** Numbers and lines may come in any order of each other, if lines keep theirs. */
  @Property
  void measurementsMayComeBeforeOrAfterLines(
      @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> lines,
      @ForAll @Size(max = 8) List<@IntRange(max = 30) Integer> numbers) {
    WorkerTable table = table("Error #(?P<number>[0-9]+)");
    List<Backlog> first = new ArrayList<>();
    List<Backlog> then = new ArrayList<>();
    lines.forEach(
        line ->
            first.addAll(
                table.toldBy(new LogLine(TEXTS.get(line), TEN.plusSeconds(line), "orders.log"))));
    numbers.forEach(
        number ->
            then.addAll(
                table.toldBy(
                    new Measurement(
                        number % 2 == 0 ? "outstanding" : "processed",
                        "processor",
                        number,
                        "",
                        TEN.plusSeconds(number % 5),
                        ""))));
    assertThat(merged(first, then)).usingRecursiveComparison().isEqualTo(merged(then, first));
  }

  private static final List<String> TEXTS =
      List.of("Startup", "Processing Order 4", "Error #12", "All Orders processed");

  private static Backlog merged(List<Backlog> first, List<Backlog> then) {
    Backlog all = Backlog.processed("processor", 1, 0);
    for (List<Backlog> some : List.of(first, then)) {
      some.forEach(all::merge);
    }
    return all;
  }
}
