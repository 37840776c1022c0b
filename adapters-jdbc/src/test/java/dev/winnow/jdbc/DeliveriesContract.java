package dev.winnow.jdbc;

import static dev.winnow.jdbc.Fixtures.START;
import static dev.winnow.jdbc.Fixtures.opened;
import static dev.winnow.jdbc.Fixtures.tick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.Deliveries.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What every database promises of deliveries. */
abstract class DeliveriesContract extends RecoveryContract {

  @Test
  void aDecisionIsWrittenAndDeliveredOnce() throws Exception {
    journal.write(new Batch(List.of(tick(1)), List.of(opened(1, "D-1", "slack", "mail"))));
    journal.write(new Batch(List.of(), List.of(opened(1, "D-1", "slack", "pager"))));
    assertThat(journal.deliveries().due("slack", now, 9)).hasSize(1);
    assertThat(journal.deliveries().due("mail", now, 9)).hasSize(1);
    assertThat(journal.deliveries().due("pager", now, 9)).isEmpty();
    try (Handle handle = behind()) {
      assertThat(handle.createQuery("select count(*) from decision").mapTo(Long.class).one())
          .isEqualTo(1);
      assertThat(handle.createQuery("select state from ticket").mapTo(String.class).list())
          .containsExactly("open");
    }
  }

  @Test
  void deliveriesComeInOrderAndOneThatIsNotDueHoldsTheOthersBack() {
    journal.write(
        new Batch(
            List.of(),
            List.of(opened(0, "D-2", "a", "b"), opened(0, "D-1", "a"), opened(0, "D-3", "a"))));
    Deliveries deliveries = journal.deliveries();
    assertThat(ids(deliveries.due("a", now, 2))).containsExactly("D-2@a", "D-1@a");
    assertThat(deliveries.due("a", now, 1).get(0))
        .isEqualTo(new Delivery("D-2@a", "a", opened(0, "D-2").message().orElseThrow(), 0));
    deliveries.retry("D-2@a", now, now.plusSeconds(10), "it said 500");
    assertThat(deliveries.due("a", now.plusSeconds(9), 9)).isEmpty();
    assertThat(ids(deliveries.due("b", now, 9))).containsExactly("D-2@b");
    again();
    deliveries = journal.deliveries();
    assertThat(ids(deliveries.due("a", now.plusSeconds(10), 9)))
        .containsExactly("D-2@a", "D-1@a", "D-3@a");
    assertThat(deliveries.due("a", now.plusSeconds(10), 9).get(0).attempts()).isEqualTo(1);
    deliveries.delivered("D-2@a", now, "ref\0");
    deliveries.rejected("D-1@a", now, "no such channel");
    deliveries.retry("D-3@a", now, Instant.MAX, "no");
    assertThat(deliveries.due("a", now.plus(Duration.ofDays(9999)), 9)).isEmpty();
  }

  /** The clock of whoever tried it was ahead, or is on a machine that has the journal no more. */
  @Test
  void whatWasTriedAtATimeThatHasNotComeIsDue() {
    journal.write(new Batch(List.of(), List.of(opened(0, "D-1", "a"), opened(0, "D-2", "a"))));
    Instant ahead = now.plus(Duration.ofDays(400));
    journal.deliveries().retry("D-1@a", ahead, ahead.plusSeconds(10), "it said 500");

    assertThat(ids(journal.deliveries().due("a", now, 9))).containsExactly("D-1@a", "D-2@a");
    assertThat(journal.deliveries().due("a", ahead, 9)).isEmpty();
  }

  private static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }

  @Test
  void itIsSaidHowItStandsWithReceivers() {
    Deliveries deliveries = journal.deliveries();
    assertThat(deliveries.standing()).isEmpty();
    journal.write(
        new Batch(
            List.of(),
            List.of(opened(0, "D-1", "b", "a"), opened(0, "D-2", "b"), opened(0, "D-3", "b"))));
    now = now.plusSeconds(5);
    deliveries.delivered("D-1@b", now, "");
    now = now.plusSeconds(5);
    deliveries.rejected("D-2@b", now, "no such channel");
    assertThat(deliveries.standing())
        .containsExactly(
            Map.entry("a", new Standing(1, 0, 0, START, "")),
            Map.entry("b", new Standing(1, 1, 1, START, "no such channel")));
    now = now.plusSeconds(5);
    deliveries.delivered("D-3@b", now, "");
    assertThat(deliveries.standing().get("b")).isEqualTo(new Standing(0, 2, 1, Instant.MAX, ""));
  }
}
