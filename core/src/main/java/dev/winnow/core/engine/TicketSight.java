package dev.winnow.core.engine;

import dev.winnow.core.fact.ticket.Ticket;

/**
 * Lets tickets know what has become of their incidents and of their wait, as soon as no rule has
 * more to say: before anything is granted.
 */
final class TicketSight {

  private static final String[] SEEN = {
    "leadOpen", "leadOver", "leadEnded", "openMembers", "problemOpen", "waited"
  };

  private final RuleSession memory;

  /** What a ticket knows, of which it may not be told again and again. */
  private record Seen(
      String ticket, boolean lead, boolean over, boolean problem, boolean waited, int open) {}

  TicketSight(RuleSession memory) {
    this.memory = memory;
  }

  /**
   * Looks at the open tickets of which something may be otherwise; at one that opens again then.
   *
   * @return false if all of them knew it
   */
  boolean look() {
    boolean changed = false;
    for (TicketIndex.Entry entry : memory.book.takeUnseen()) {
      changed |= look(entry);
    }
    return changed;
  }

  private boolean look(TicketIndex.Entry entry) {
    Ticket ticket = entry.ticket;
    if (!ticket.isOpen()) {
      return false;
    }
    boolean hidden = memory.upkeep.isHidden(ticket.getLead());
    if (!entry.noteSeen(hidden) || !memory.mayRepeat(stateOf(ticket))) {
      return false;
    }
    memory.updateDerived(ticket, SEEN);
    return true;
  }

  private static Seen stateOf(Ticket ticket) {
    return new Seen(
        ticket.getId(),
        ticket.isLeadOpen(),
        ticket.isLeadOver(),
        ticket.isProblemOpen(),
        ticket.isWaited(),
        ticket.getOpenMembers());
  }
}
