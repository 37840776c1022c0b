package dev.winnow.core.engine;

import dev.winnow.core.decision.TicketView;
import dev.winnow.core.explain.IncidentPlace;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.incident.Wording;
import dev.winnow.core.fact.ticket.Past;
import dev.winnow.core.fact.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tickets as people see them. */
public final class Views {

  /** How much of a summary is shown where no rule has chosen the words. */
  private static final int LONGEST = 250;

  /** How many names of what is in a storm people are woken with. */
  private static final int NAMES = 3;

  private Views() {}

  static TicketView of(
      TicketIndex.Entry entry, Map<String, List<RuleSession.Standing>> suppressions) {
    Ticket ticket = entry.ticket;
    Incident lead = entry.lead();
    Past past = ticket.getPast();
    boolean known = past.first() != 0;
    long count = ticket.getGone() + past.alerts();
    long first = known ? past.first() : Long.MAX_VALUE;
    long last = known ? past.last() : Long.MIN_VALUE;
    for (Incident incident : known ? entry.incidents : entry.members()) {
      count += incident.getCountHere();
      first = Math.min(first, incident.getFirstHere());
      last = Math.max(last, incident.getLastSeen());
    }
    return new TicketView(
        ticket.getId(),
        ticket.getPriority(),
        lead.getName(),
        lead.getWording().about(),
        IncidentPlace.place(lead),
        lead.getLabels(),
        state(entry),
        count,
        lead.getOwner(),
        lead.getCategory(),
        lead.getRunbook(),
        lead.getWording().dashboard(),
        Optional.of(lead.getKey()).filter(key -> explains(lead, entry, suppressions)),
        Explained.lines(entry, suppressions),
        Instant.ofEpochMilli(first),
        Instant.ofEpochMilli(last),
        summary(lead),
        ticket.getCloseReason());
  }

  /** A lead that took over from one that has ended explains at most what it inhibits itself. */
  private static boolean explains(
      Incident lead,
      TicketIndex.Entry entry,
      Map<String, List<RuleSession.Standing>> suppressions) {
    return entry.incidents.size() > 1
        && (!entry.ticket.isInherited()
            || entry.incidents.stream()
                .flatMap(one -> suppressions.getOrDefault(one.getId(), List.of()).stream())
                .anyMatch(
                    one ->
                        one.fact() instanceof Inhibited inhibited
                            && inhibited.cause().equals(lead.getId())));
  }

  /** The one line that people are woken with: what is broken, where, and what is the matter. */
  static String line(TicketIndex.Entry entry) {
    String news = news(entry);
    return of(entry, Map.of()).headline() + (news.isEmpty() ? "" : ": " + news);
  }

  /** Without what the headline has said; of a storm, what is in it. */
  private static String news(TicketIndex.Entry entry) {
    Incident lead = entry.lead();
    String summary = summary(lead);
    boolean many = entry.incidents.size() > 2;
    if (lead.isStorm() && many) {
      return Explained.most(entry, NAMES);
    }
    String said = lead.getWording().unit() + ": ";
    return summary.startsWith(said) ? summary.substring(said.length()) : summary;
  }

  private static String summary(Incident lead) {
    return lead.getWording().chosen()
        ? lead.getWording().summary()
        : Wording.of("", "", lead.getAnnotations().value("summary"), LONGEST, "").summary();
  }

  private static TicketView.State state(TicketIndex.Entry entry) {
    Ticket ticket = entry.ticket;
    if (!ticket.isOpen()) {
      return ticket.getMembers() == 0 ? TicketView.State.MERGED : TicketView.State.CLOSED;
    }
    return ticket.isAcknowledged() ? TicketView.State.ACKNOWLEDGED : TicketView.State.OPEN;
  }
}
