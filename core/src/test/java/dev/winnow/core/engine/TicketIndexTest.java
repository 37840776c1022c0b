package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.fact.ticket.Waited;
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

  @Test
  void aTicketSeesWhetherItsLeadAndAnyProblemInItAreOpen() {
    TicketIndex index = new TicketIndex(4);
    Incident lead = incident(0);
    Incident other = incident(1);
    Ticket ticket = ticket(index, lead, other);
    TicketIndex.Entry entry = index.get(ticket.getId());
    lead.setOpen(false);
    assertThat(entry.noteSeen(false)).isTrue();
    assertThat(ticket.isLeadOpen()).isFalse();
    assertThat(ticket.isProblemOpen()).isTrue();
    other.setOpen(false);
    index.changed(other);
    assertThat(entry.noteSeen(false)).isTrue();
    assertThat(entry.noteSeen(false)).isFalse();
    assertThat(ticket.isProblemOpen()).isFalse();
  }

  @Test
  void aTicketIsLookedAtAgainWhenItsLeadIsHidden() {
    TicketIndex index = new TicketIndex(4);
    Incident lead = incident(0);
    Incident other = incident(1);
    Ticket ticket = ticket(index, lead, other);
    index.hidden(other.getId());
    assertThat(index.takeUnseen()).isEmpty();
    index.hidden(lead.getId());
    assertThat(index.takeUnseen()).containsExactly(index.get(ticket.getId()));
    index.get(ticket.getId()).noteSeen(true);
    assertThat(ticket.isLeadOpen()).isTrue();
    assertThat(ticket.isLeadOver()).isTrue();
  }

  /** Its title goes on to be that of the incident, so whether that is open goes on to matter. */
  @Test
  void aTicketIsLookedAtAgainWhenALeadEndsThatHasLeftIt() {
    TicketIndex index = new TicketIndex(4);
    Incident lead = incident(0);
    Ticket ticket = ticket(index, lead, incident(1));
    index.left(lead, ticket.getId());
    Ticket own = Ticket.of(lead, 5);
    index.noted(own);
    joins(index, lead, own);
    index.takeUnseen();
    lead.setOpen(false);
    index.changed(lead);
    assertThat(index.takeUnseen()).contains(index.get(ticket.getId()));
    index.get(ticket.getId()).noteSeen(false);
    assertThat(ticket.isLeadOpen()).isFalse();
    index.forgotten(lead);
    assertThat(index.takeUnseen()).contains(index.get(ticket.getId()));
  }

  @Test
  void thatALeadHasLeftIsKnownAfterARestore() {
    TicketIndex before = new TicketIndex(4);
    Incident lead = incident(0);
    Incident other = incident(1);
    Ticket ticket = ticket(before, lead, other);
    Ticket own = Ticket.of(lead, 5);
    lead.setTicket(own.getId());
    TicketIndex index = new TicketIndex(4);
    index.noted(ticket);
    index.noted(own);
    index.restored(lead);
    index.restored(other);
    index.allPublished();
    index.takeUnseen();
    index.changed(lead);
    assertThat(index.takeUnseen()).contains(index.get(ticket.getId()));
  }

  @Test
  void aTicketHasWaitedAsWhatItIsOnly() {
    TicketIndex index = new TicketIndex(4);
    Ticket ticket = ticket(index, incident(0));
    ticket.setPriority(3);
    TicketIndex.Entry entry = index.get(ticket.getId());
    Waited waited = new Waited(ticket.getId(), ticket.getPriority());
    index.waited(waited, true);
    assertThat(index.takeUnseen()).containsExactly(entry);
    entry.noteSeen(false);
    assertThat(ticket.isWaited()).isTrue();
    ticket.setPriority(1);
    index.changed(ticket);
    assertThat(index.takeUnseen()).containsExactly(entry);
    entry.noteSeen(false);
    assertThat(ticket.isWaited()).isFalse();
    ticket.setPriority(waited.priority());
    index.waited(waited, false);
    assertThat(entry.noteSeen(false)).isFalse();
  }

  private static Ticket ticket(TicketIndex index, Incident lead, Incident... others) {
    Ticket ticket = Ticket.of(lead, 0);
    index.noted(ticket);
    joins(index, lead, ticket);
    for (Incident other : others) {
      joins(index, other, ticket);
    }
    index.takeUnseen();
    return ticket;
  }

  private static void joins(TicketIndex index, Incident incident, Ticket ticket) {
    index.joined(incident, ticket.getId());
    incident.setTicket(ticket.getId());
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
    Incident incident = Incident.about("I" + number, "I", Labels.none(), Labels.none(), number);
    incident.setOpen(true);
    return incident;
  }
}
