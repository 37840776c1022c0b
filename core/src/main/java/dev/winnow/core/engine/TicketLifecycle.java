package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.ticket.Culprit;
import dev.winnow.core.fact.ticket.JoinStorm;
import dev.winnow.core.fact.ticket.JoinTicket;
import dev.winnow.core.fact.ticket.LeadTicket;
import dev.winnow.core.fact.ticket.OpenTicket;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Opens and fills tickets as rules propose; from then on they follow their incidents: open while
 * one of those is, and as urgent as the most urgent of them.
 */
final class TicketLifecycle {

  private static final List<String> URGENCY =
      List.of("priority", "worst", "toldPriority", "pagedPriority");

  private static final List<String> CLOSED = List.of("open", "closedAt", "closeReason");

  private static final String[] BACK = {
    "open",
    "closedAt",
    "closeReason",
    "nextStep",
    "round",
    "sentAt",
    "pagedLead",
    "acknowledged",
    "pagedPriority",
    "goesOnSince",
    "spared"
  };

  private final RuleSession memory;
  private final EventTime time;

  TicketLifecycle(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  void open(OpenTicket due) {
    Incident incident = due.incident();
    goApart(incident);
    Ticket ticket = Ticket.of(incident, time.now());
    memory.insert(ticket);
    memory.book.joined(incident, ticket.getId());
    incident.setTicket(ticket.getId());
    incident.setUntold(false);
    memory.update(incident, "ticket", "untold");
  }

  void join(JoinStorm due, Firing firing) {
    Incident storm = due.storm();
    if (storm.getTicket().isEmpty()) {
      open(new OpenTicket(storm));
    }
    join(new JoinTicket(due.incident(), storm.getTicket(), storm.getOpenedAt()), firing);
  }

  void join(JoinTicket due, Firing firing) {
    Incident incident = due.incident();
    List<Incident> others = broughtBy(incident);
    Ticket ticket = memory.book.get(due.ticket()).ticket;
    firing.empties(incident.getTicket());
    enter(incident, ticket);
    others.forEach(other -> enter(other, ticket));
    Incident lead = memory.book.get(ticket.getId()).lead();
    if (!lead.isGrouped()) {
      lead.setGrouped(true);
      memory.update(lead, "grouped");
    }
    ticket.setMembers(ticket.getMembers() + 1 + others.size());
    memory.update(ticket, "members");
    if (!ticket.isGrouped()) {
      ticket.setGrouped(true);
      memory.update(ticket, "grouped");
    }
  }

  /** A storm that becomes part of a wider one brings along all that is in its ticket. */
  private List<Incident> broughtBy(Incident incident) {
    String ticket = incident.getTicket();
    if (!incident.isStorm() || !memory.book.knows(ticket)) {
      return List.of();
    }
    List<Incident> others = new ArrayList<>(memory.book.get(ticket).incidents);
    others.remove(incident);
    return others;
  }

  private void enter(Incident incident, Ticket ticket) {
    memory.resting.wake(incident);
    memory.resting.wake(ticket);
    leave(incident);
    memory.book.joined(incident, ticket.getId());
    incident.setTicket(ticket.getId());
    noteCauses(ticket);
    incident.setGrouped(true);
    memory.update(incident, "ticket", "grouped", "before");
    if (incident.isReopened()) {
      incident.setReopened(false);
      incident.setStormed(memory.bursts.isOn(incident.getStormed()) ? incident.getStormed() : "");
      memory.update(incident, "stormed", "reopened");
    }
  }

  private void noteCauses(Ticket ticket) {
    if (memory.book.get(ticket.getId()).noteCauses()) {
      memory.update(ticket, "inCauseTable");
    }
  }

  private void goApart(Incident incident) {
    memory.resting.wake(incident);
    if (!incident.getTicket().isEmpty()) {
      leave(incident);
      incident.leaveStorm();
      memory.update(incident, "ticket", "grouped", "stormed", "before");
    }
  }

  private void leave(Incident incident) {
    String before = incident.getTicket();
    if (!before.isEmpty() && memory.book.knows(before)) {
      Ticket old = memory.book.get(before).ticket;
      memory.book.left(incident, before);
      noteCauses(old);
      old.setMembers(old.getMembers() - 1);
      if (old.isOpen()) {
        old.setGone(0);
      } else {
        old.setPast(old.getPast().with(incident, 0, old.getClosedAt()));
        old.setGone(old.getGone() + incident.getCountHere() - 1);
        incident.leaveBehind();
      }
      old.setLeftAt(time.now());
      memory.update(old, "members", "leftAt");
    }
  }

  void lead(LeadTicket due) {
    Ticket ticket = due.ticket();
    ticket.setInherited(inherits(due.incident(), ticket));
    ticket.setLead(due.incident().getId());
    ticket.setLeadKey(due.incident().getKey());
    memory.update(ticket, "lead", "leadKey", "inherited");
    memory.book.led(ticket);
  }

  /** A storm stands for all that is in it; of others one leads that explains the lead so far. */
  private boolean inherits(Incident next, Ticket ticket) {
    boolean stormed =
        memory.book.in(ticket.getId(), ticket.getLead()).filter(Incident::isStorm).isPresent();
    return !next.isStorm()
        && !stormed
        && memory.suppressions.getOrDefault(ticket.getLead(), List.of()).stream()
            .noneMatch(standing -> standing.fact() instanceof Inhibited);
  }

  /**
   * Brings tickets up to date with their incidents, once no rule has more to say.
   *
   * @return false if they were
   */
  boolean follow() {
    boolean changed = false;
    for (Incident incident : memory.book.takeBack()) {
      changed |= comeBack(incident);
    }
    for (TicketIndex.Entry entry : memory.book.takeTouched()) {
      changed |= follow(entry);
    }
    for (Map.Entry<Culprit, Firing> likeliest : memory.culprits.takeLikeliest()) {
      changed |= lead(likeliest.getKey(), likeliest.getValue());
    }
    return changed;
  }

  private boolean lead(Culprit culprit, Firing firing) {
    Ticket ticket = culprit.ticket();
    if (!ticket.isOpen() || ticket.getLead().equals(culprit.incident().getId())) {
      return false;
    }
    memory.firings.add(firing);
    lead(new LeadTicket(ticket, culprit.incident()));
    return true;
  }

  /** One that was part of a storm that is over is a problem of its own now. */
  private boolean comeBack(Incident incident) {
    if (!incident.isReopened() || !incident.isOpen() || !memory.book.knows(incident.getTicket())) {
      return false;
    }
    boolean alone = incident.isInStorm() && !memory.bursts.isOn(incident.getStormed());
    incident.setReopened(false);
    memory.touched(incident);
    if (alone) {
      goApart(incident);
      return true;
    }
    Ticket ticket = memory.book.get(incident.getTicket()).ticket;
    if (ticket.isOpen() || incident.isInStorm() || !memory.mayRepeat(ticket.getId() + " is back")) {
      return false;
    }
    ticket.reopen(incident.getLastSeen());
    memory.update(ticket, BACK);
    return true;
  }

  private boolean follow(TicketIndex.Entry entry) {
    Ticket ticket = entry.ticket;
    if (entry.takeRemembered()) {
      memory.touched(ticket);
    }
    if (!ticket.isOpen() || entry.isOverUnheard()) {
      return false;
    }
    List<String> changed = new ArrayList<>();
    if (ticket.getMembers() == 0 ? merge(ticket) : follow(ticket, entry)) {
      changed.addAll(ticket.isOpen() ? URGENCY : CLOSED);
    }
    if (ticket.weigh(entry.weight())) {
      changed.add("weight");
    }
    if (changed.isEmpty() || !memory.mayRepeat(stateOf(ticket))) {
      return false;
    }
    // No more than that: rules that join a ticket with all of its members would go through them
    // all.
    memory.update(ticket, changed.toArray(String[]::new));
    return true;
  }

  private static String stateOf(Ticket ticket) {
    return ticket.getId() + ticket.isOpen() + ticket.getWorst() + ticket.getWeight();
  }

  private static boolean merge(Ticket ticket) {
    ticket.close(ticket.getLeftAt(), "merged into the ticket of its cause");
    return true;
  }

  private static boolean follow(Ticket ticket, TicketIndex.Entry entry) {
    OpenMembers tally = entry.tally();
    if (tally.isAnyOpen()) {
      return ticket.follow(tally.worst(ticket.getWorst()));
    }
    entry.incidents.stream()
        .reduce((one, other) -> one.endedAfter(other) ? one : other)
        .ifPresent(last -> ticket.close(last.getClosedAt(), last.getCloseReason()));
    return !ticket.isOpen();
  }
}
