package dev.winnow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.TicketView;
import dev.winnow.core.decision.TicketView.State;
import dev.winnow.core.signal.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketProjectionTest {

  private static TicketView view(String id, int priority, State state) {
    return new TicketView(
        id,
        priority,
        "DiskFull",
        "",
        "",
        Labels.none(),
        state,
        1,
        "sre",
        "node/host/disk",
        "",
        "",
        Optional.empty(),
        List.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        "");
  }

  @Test
  void forgetsClosedTicketsButCountsThem() {
    TicketProjection shelf = new TicketProjection(false);
    shelf.update(view("open", 3, State.OPEN));
    for (int i = 0; i < TicketProjection.CLOSED_KEPT + 5; i++) {
      shelf.update(view("T-" + i, 5, State.CLOSED));
    }

    assertThat(shelf.count()).isEqualTo(TicketProjection.CLOSED_KEPT + 6);
    assertThat(shelf.tickets()).hasSize(TicketProjection.CLOSED_KEPT + 1);
    assertThat(shelf.find("T-0")).isEmpty();
    assertThat(shelf.find("open")).isPresent();
  }

  @Test
  void leavesOutMergedTicketsAndSortsByPriority() {
    TicketProjection shelf = new TicketProjection(false);
    shelf.update(view("b", 4, State.OPEN));
    shelf.update(view("a", 1, State.CLOSED));
    shelf.update(view("c", 2, State.OPEN));
    shelf.update(view("c", 2, State.MERGED));

    assertThat(shelf.count()).isEqualTo(2);
    assertThat(shelf.tickets().stream().map(entry -> entry.view().id())).containsExactly("a", "b");
  }
}
