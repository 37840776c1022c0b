package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.signal.Labels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When people hear of a ticket that grows. */
class TicketIndexTest {

  @Test
  void peopleHearOfEachMemberAndThenOfEachDoubling() {
    assertThat(sizesTold(4, 20)).containsExactly(1, 2, 3, 4, 8, 16);
    assertThat(sizesTold(1, 20)).containsExactly(1, 2, 4, 8, 16);
    assertThat(sizesTold(20, 20)).hasSize(20);
  }

  /** How much it explains depends on its lead, as it does after a restore. */
  @Test
  void aTicketIsLookedAtAgainUnderANewLead() {
    TicketIndex index = new TicketIndex(4);
    Incident first = incident(0);
    Ticket ticket = Ticket.of(first, 0);
    index.noted(ticket);
    index.joined(first, ticket.getId());
    index.joined(incident(1), ticket.getId());
    index.takeTouched();
    ticket.setLead("I1");
    index.led(ticket);
    assertThat(index.takeTouched()).containsExactly(index.get(ticket.getId()));
  }

  private static List<Integer> sizesTold(int everyMember, int most) {
    TicketIndex index = new TicketIndex(everyMember);
    Incident first = incident(0);
    Ticket ticket = Ticket.of(first, 0);
    index.noted(ticket);
    List<Integer> told = new ArrayList<>();
    long publicState = 0;
    for (int size = 1; size <= most; size++) {
      index.joined(size == 1 ? first : incident(size), ticket.getId());
      long now = index.get(ticket.getId()).publicState();
      if (now != publicState) {
        told.add(size);
        publicState = now;
      }
    }
    return told;
  }

  private static Incident incident(int number) {
    return Incident.about("I" + number, "I", Labels.none(), Labels.none(), number);
  }
}
