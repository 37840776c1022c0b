package dev.winnow.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is otherwise is said once, and not before it is certain. */
class RunningComparisonTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<Because> LIVE = List.of(because("live"));
  private static final List<Because> SHADOW = List.of(because("shadow"));

  private final RunningComparison comparison = new RunningComparison(Duration.ofMinutes(10), 3);

  private static Because because(String rule) {
    return new Because(rule, "A rule", "a.drl", 1, List.of("a fact"));
  }

  private static TicketView view(String id, String title, int priority, TicketView.State state) {
    return new TicketView(
        id,
        priority,
        title,
        "",
        "zone=A",
        Labels.of("alertname", title),
        state,
        1,
        "sre",
        "",
        "",
        "",
        Optional.empty(),
        List.of(),
        START,
        START,
        "",
        "");
  }

  private static Decision ticket(String id, int priority, List<Because> because) {
    return new TicketUpdate(
        "D-" + id,
        START,
        TicketUpdate.Change.OPENED,
        view(id, "DiskFull", priority, TicketView.State.OPEN),
        because);
  }

  private static Decision closed(String id, int priority) {
    return new TicketUpdate(
        "D-" + id,
        START,
        TicketUpdate.Change.CLOSED,
        view(id, "DiskFull", priority, TicketView.State.CLOSED),
        LIVE);
  }

  private static Decision page(String ticket, Instant at) {
    return new Notification(
        "D-p", at, ticket, true, 0, "pager", List.of("oncall"), "wake up", LIVE);
  }

  private void at(int minutes, List<Decision> live, List<Decision> shadow) {
    comparison.decided(minute(minutes), live, shadow);
  }

  private static Instant minute(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private Map<DifferenceKind, Long> counts() {
    return comparison.counts();
  }

  private static DifferenceKind kind(String of, String how) {
    return new DifferenceKind(of, how);
  }

  @Test
  void whatBothDecideIsNoDifference() {
    at(0, List.of(ticket("T-1", 2, LIVE)), List.of(ticket("T-1", 2, SHADOW)));
    at(20, List.of(closed("T-1", 2)), List.of(closed("T-1", 2)));
    at(60, List.of(), List.of());

    assertThat(counts()).isEmpty();
  }

  @Test
  void whatOnlyOneDecidesIsSaidOnceTheOtherHadTimeToo() {
    at(0, List.of(ticket("T-1", 2, LIVE), page("T-1", START)), List.of());
    at(9, List.of(), List.of());
    assertThat(counts()).isEmpty();
    at(10, List.of(), List.of());
    at(30, List.of(), List.of());

    assertThat(counts())
        .containsExactly(
            Map.entry(kind("page", "only-live"), 1L), Map.entry(kind("ticket", "only-live"), 1L));
    FoundDifference ticket = comparison.latest().get(1);
    assertThat(ticket.at()).isEqualTo(minute(10));
    assertThat(ticket.difference().text()).isEqualTo("ticket P2 DiskFull (zone=A)");
    assertThat(ticket.live()).contains(new FoundDifference.Decided("T-1", LIVE));
    assertThat(ticket.shadow()).isEmpty();
  }

  @Test
  void whatTheOtherDecidesLaterIsTheSameAtAnotherTime() {
    at(0, List.of(), List.of(ticket("T-1", 2, SHADOW), page("T-1", START)));
    at(4, List.of(ticket("T-2", 2, LIVE), page("T-2", minute(4))), List.of());
    at(60, List.of(), List.of());

    assertThat(counts()).containsExactly(Map.entry(kind("page", "at"), 1L));
    assertThat(comparison.latest().get(0).difference().text())
        .contains("at " + minute(4) + " -> " + START);
  }

  @Test
  void whatIsOtherwiseIsSaidOnceAndOnlyIfItStays() {
    at(0, List.of(ticket("T-1", 2, LIVE)), List.of(ticket("T-1", 3, SHADOW)));
    at(5, List.of(), List.of(ticket("T-1", 2, SHADOW)));
    at(30, List.of(), List.of());
    assertThat(counts()).as("it was otherwise for 5 minutes").isEmpty();

    at(31, List.of(), List.of(ticket("T-1", 1, SHADOW)));
    at(41, List.of(), List.of());
    at(42, List.of(ticket("T-1", 2, LIVE)), List.of(ticket("T-1", 1, SHADOW)));
    at(60, List.of(closed("T-1", 2)), List.of(closed("T-1", 1)));
    at(90, List.of(), List.of());

    assertThat(counts()).containsExactly(Map.entry(kind("ticket", "priority"), 1L));
    FoundDifference found = comparison.latest().get(0);
    assertThat(found.difference().text()).isEqualTo("ticket P1 DiskFull (zone=A): priority 2 -> 1");
    assertThat(found.live()).contains(new FoundDifference.Decided("T-1", LIVE));
    assertThat(found.shadow()).contains(new FoundDifference.Decided("T-1", SHADOW));
  }

  @Test
  void aTicketThatOnlyOneClosesIsOtherwise() {
    at(0, List.of(ticket("T-1", 2, LIVE)), List.of(ticket("T-1", 2, SHADOW)));
    at(1, List.of(closed("T-1", 2)), List.of());
    at(11, List.of(), List.of());

    assertThat(counts()).containsExactly(Map.entry(kind("ticket", "state"), 1L));
  }

  @Test
  void ticketsThatWereThereBeforeAreKnown() {
    List<TicketView> before = List.of(view("T-0", "DiskFull", 2, TicketView.State.OPEN));
    comparison.begin(START, before, before);
    at(1, List.of(closed("T-0", 2)), List.of());
    at(2, List.of(), List.of(closed("T-0", 2)));
    at(30, List.of(), List.of());

    assertThat(counts()).isEmpty();
  }

  @Test
  void allAreCountedAndTheLatestAreKept() {
    for (int i = 0; i < 5; i++) {
      at(i, List.of(page("T-" + i, minute(i))), List.of());
    }
    at(60, List.of(), List.of());

    assertThat(counts()).containsExactly(Map.entry(kind("page", "only-live"), 5L));
    assertThat(comparison.latest())
        .extracting(one -> one.live().orElseThrow().ticket())
        .containsExactly("T-4", "T-3", "T-2");
  }
}
