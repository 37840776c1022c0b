package dev.winnow.core.engine;

import dev.winnow.core.UnknownWord;
import dev.winnow.core.Why;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.fact.incident.UnknownValue;
import dev.winnow.core.fact.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What can be asked of an engine; nothing changes by it. */
final class EngineQueries {

  private final RuleSession memory;
  private final EventTime time;
  private final RecentHistory history;

  EngineQueries(RuleSession memory, EventTime time, RecentHistory history) {
    this.memory = memory;
    this.time = time;
    this.history = history;
  }

  Optional<Why> why(long signal) {
    return history
        .signal(signal)
        .map(
            one ->
                new Why(
                    Optional.of(one.disposition()),
                    one.reason(),
                    one.ruleId(),
                    one.incident(),
                    one.ticket(),
                    history.ticket(one.ticket())));
  }

  Optional<Why> why(String ticket) {
    List<Decision> decisions = history.ticket(ticket);
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Why(Optional.empty(), "", "", "", ticket, decisions));
  }

  List<TicketView> tickets() {
    List<TicketView> views = new ArrayList<>();
    for (TicketIndex.Entry entry : memory.book.all()) {
      if (!entry.incidents.isEmpty()) {
        views.add(Views.of(entry, memory.suppressions));
      }
    }
    return views;
  }

  Map<String, Instant> untold() {
    Map<String, Long> due = memory.timed.notices(time.now());
    Set<String> waiting = memory.timed.waiting(time.now());
    Map<String, Instant> untold = new TreeMap<>();
    for (TicketIndex.Entry entry : memory.book.all()) {
      Ticket ticket = entry.ticket;
      Long at = due.get(ticket.getId());
      boolean told = ticket.getNextStep() > 0 && !waiting.contains(ticket.getId());
      if (at != null && ticket.isOpen() && !told) {
        untold.put(ticket.getId(), Instant.ofEpochMilli(at));
      }
    }
    return untold;
  }

  List<UnknownWord> unknownWords() {
    return memory.there.plain().stream()
        .filter(UnknownValue.class::isInstance)
        .map(UnknownValue.class::cast)
        .map(one -> new UnknownWord(one.getKind(), one.getValue(), one.getCount()))
        .sorted(Comparator.comparing(UnknownWord::kind).thenComparing(UnknownWord::word))
        .toList();
  }
}
