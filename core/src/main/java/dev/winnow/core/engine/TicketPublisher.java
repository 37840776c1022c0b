package dev.winnow.core.engine;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketUpdate.Change;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.signal.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what changed about tickets, once rules have no more to say. */
final class TicketPublisher {

  private final RuleSession memory;
  private final EventTime time;

  TicketPublisher(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  List<Decision> publish() {
    List<TicketIndex.Entry> dirty = memory.book.takeDirty();
    if (dirty.isEmpty()) {
      return List.of();
    }
    List<Decision> decisions = new ArrayList<>(dirty.size());
    for (TicketIndex.Entry entry : dirty) {
      long publicState = entry.members().isEmpty() ? entry.publicState : entry.publicState();
      if (!(entry.published && publicState == entry.publicState)) {
        decisions.add(update(entry));
        if (entry.isOverUnheard()) {
          memory.book.over(entry);
        }
        entry.published = true;
        entry.open = entry.ticket.isOpen();
        entry.publicState = publicState;
      }
    }
    return decisions;
  }

  private TicketUpdate update(TicketIndex.Entry entry) {
    Ticket ticket = entry.ticket;
    Change change = change(entry);
    return new TicketUpdate(
        Ids.of("D-", ticket.getId() + ' ' + inIds(change) + ' ' + time.now(), entry.publicState()),
        time.instant(),
        change,
        Views.of(entry, memory.suppressions),
        because(entry));
  }

  /** Ids were made of capitals from the first; they stay as they are. */
  private static String inIds(Change change) {
    return change.word().toUpperCase(Locale.ROOT);
  }

  private static Change change(TicketIndex.Entry entry) {
    if (!entry.published) {
      return Change.OPENED;
    }
    if (entry.ticket.isOpen() == entry.open) {
      return Change.CHANGED;
    }
    return entry.open ? Change.CLOSED : Change.REOPENED;
  }

  /** One firing of each rule, in an order of their own: that of the firings depends on chance. */
  private List<Because> because(TicketIndex.Entry entry) {
    List<Reason.Fired> fired = new ArrayList<>();
    for (Firing firing : memory.firings) {
      if (concerns(firing, entry)) {
        fired.add(Reason.Fired.now(firing));
        madeOf(firing).forEach(one -> fired.add(Reason.Fired.now(one)));
      }
    }
    return fired.isEmpty()
        ? List.of(FiringLog.NONE.because())
        : Words.later(fired.stream().map(Reason.Fired::firing).toList(), () -> sorted(fired));
  }

  /** The rules that put in the signal that a rule matched; what people say is said by people. */
  private List<Firing> madeOf(Firing firing) {
    List<Firing> made = new ArrayList<>();
    for (SessionNews.Derived derived : memory.news.derived) {
      if (!(derived.signal() instanceof Report) && firing.matched(derived.signal())) {
        made.add(derived.firing());
      }
    }
    return made;
  }

  private static List<Because> sorted(List<Reason.Fired> fired) {
    Map<String, Reason> reasons = new HashMap<>();
    fired.forEach(one -> reasons.merge(one.firing().rule().name(), Reason.of(one), Reason::of));
    return reasons.values().stream().sorted().map(Reason::because).toList();
  }

  private static boolean concerns(Firing firing, TicketIndex.Entry entry) {
    if (firing.rule().bookkeeping() || firing.isRefused()) {
      return false;
    }
    Incident opened = firing.opened().orElse(null);
    if (firing.matched(entry.ticket)
        || firing.emptied(entry.ticket.getId())
        || (opened != null && opened.getTicket().equals(entry.ticket.getId()))) {
      return true;
    }
    for (Object fact : firing.facts()) {
      if (fact instanceof Incident incident && incident.getTicket().equals(entry.ticket.getId())) {
        return true;
      }
    }
    return false;
  }
}
