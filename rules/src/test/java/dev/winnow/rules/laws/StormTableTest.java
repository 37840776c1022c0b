package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What people see of a storm of 10,000 alerts in five minutes that nobody takes on, within 25
 * minutes. What is printed in full stands in docs/policies.md.
 */
class StormTableTest {

  /** A fifth of the storm is tried where laws are tried in short; the table is of the whole one. */
  private static final int ALERTS =
      "full".equals(System.getProperty("winnow.laws")) ? 10_000 : 2_000;

  private static final int MINUTES = 25;

  /** What became of a storm. */
  private record Outcome(List<TicketView> tickets, List<Notification> pages) {

    Outcome printed(String row) {
      System.out.println("| " + row + " | " + tickets.size() + ", " + pages.size() + " |");
      return this;
    }

    long pagesOf(String title) {
      return pages.stream().filter(page -> page.text().contains(title)).count();
    }
  }

  private static Outcome after(StormOf storm, int minutes) {
    return after(storm, minutes, "");
  }

  private static Outcome after(StormOf storm, int minutes, String settings) {
    Map<String, TicketView> tickets = new LinkedHashMap<>();
    List<Notification> pages = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(Given.policy(settings, BundledRules.load()))) {
      List<Decision> decided = new ArrayList<>();
      for (Alert alert : storm.alerts()) {
        decided.addAll(engine.accept(alert).decisions());
      }
      decided.addAll(engine.advanceTo(StormOf.START.plus(Duration.ofMinutes(minutes))));
      assertThat(engine.failures()).isEmpty();
      for (Decision one : decided) {
        if (one instanceof TicketUpdate update) {
          tickets.put(update.ticket(), update.view());
        } else if (one instanceof Notification note && note.page()) {
          pages.add(note);
        }
      }
    }
    tickets.values().removeIf(view -> view.state() == TicketView.State.MERGED);
    return new Outcome(List.copyOf(tickets.values()), pages);
  }

  @Test
  void aZoneWithItsServicesInNamespacesIsOneTicket() {
    Outcome seen =
        after(StormOf.seed(1).zone("north", ALERTS, true), MINUTES)
            .printed("defaults, each service in its namespace, cause unknown");
    assertThat(seen.tickets()).hasSizeLessThanOrEqualTo(3);
    assertThat(seen.pages()).hasSizeBetween(1, 5);
  }

  @Test
  void aStormWhoseCauseIsGivenIsTheTicketOfTheCause() {
    StormOf storm =
        StormOf.seed(1)
            .zone("north", ALERTS, true)
            .alert("PowerLost", Map.of("zone", "north", "severity", "critical"), 20_000);
    Outcome seen =
        after(storm, MINUTES, onZone("north"))
            .printed("the same, cause fires at +20 s, topology given");
    assertThat(seen.tickets()).extracting(TicketView::title).containsExactly("PowerLost");
    assertThat(seen.pages()).hasSizeBetween(1, 3);
  }

  private static String onZone(String zone) {
    return IntStream.range(0, StormOf.SERVICES)
        .mapToObj(service -> "    - shop-" + service + " -> zone=" + zone + "\n")
        .collect(Collectors.joining("", "topology:\n  edges:\n", ""));
  }

  @Test
  void aZoneWithoutNamespacesIsOneTicket() {
    Outcome seen =
        after(StormOf.seed(2).zone("north", ALERTS, false), MINUTES).printed("no namespace label");
    assertThat(seen.tickets()).hasSizeLessThanOrEqualTo(3);
    assertThat(seen.pages()).hasSizeBetween(1, 5);
  }

  @Test
  void twoZonesAtOnceAreTwoTickets() {
    StormOf storm = StormOf.seed(3).zone("north", ALERTS / 2, true).zone("south", ALERTS / 2, true);
    Outcome seen = after(storm, MINUTES).printed("two zones at once, two causes");
    assertThat(seen.tickets())
        .extracting(TicketView::scope)
        .containsExactlyInAnyOrder("zone=north", "zone=south");
    assertThat(seen.pages()).hasSizeBetween(2, 6);
  }

  @Test
  void aStormThatComesBackIsToldAgainOnce() {
    StormOf storm = StormOf.seed(4).zone("north", ALERTS, true);
    int first = after(storm, MINUTES).pages().size();
    Outcome seen =
        after(storm.again(20, 75), 75 + MINUTES).printed("storm ends, comes back after 70 minutes");
    assertThat(seen.pages()).hasSize(2 * first);
    assertThat(seen.tickets()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aCriticalAlertOfAnotherKindHasItsTicketAndPage() {
    StormOf storm =
        StormOf.seed(5)
            .zone("north", ALERTS, true)
            .alert(
                "BackupMissed",
                Map.of("zone", "north", "namespace", "ledger", "severity", "critical"),
                150_000);
    Outcome seen = after(storm, MINUTES).printed("in the middle of it an unrelated critical alert");
    assertThat(seen.tickets()).extracting(TicketView::title).contains("BackupMissed");
    assertThat(seen.tickets()).hasSizeLessThanOrEqualTo(4);
    assertThat(seen.pagesOf("BackupMissed")).isEqualTo(1);
    assertThat(seen.pages()).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void whatItCostsDoesNotDependOnTheSizeOfTheStorm() {
    List<Alert> alerts = StormOf.seed(6).zone("north", 5_000, true).alerts();
    try (TriageEngine engine = TriageEngine.of(Given.policy("", BundledRules.load()))) {
      long small = firings(engine, alerts.subList(0, 1000), alerts.subList(1000, 2000));
      long large = firings(engine, alerts.subList(2000, 4000), alerts.subList(4000, 5000));
      assertThat(large).isLessThanOrEqualTo(small + small / 20);
    }
  }

  private static long firings(TriageEngine engine, List<Alert> before, List<Alert> counted) {
    before.forEach(engine::accept);
    long fired = total(engine);
    counted.forEach(engine::accept);
    return total(engine) - fired;
  }

  private static long total(TriageEngine engine) {
    return engine.fired().values().stream().mapToLong(Long::longValue).sum();
  }
}
