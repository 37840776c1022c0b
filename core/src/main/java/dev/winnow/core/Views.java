package dev.winnow.core;

import dev.winnow.core.decision.TicketView;
import dev.winnow.core.fact.Incident;
import dev.winnow.core.fact.Inhibited;
import dev.winnow.core.fact.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tickets as people see them. */
final class Views {

  private static final int SHOWN = 20;

  private Views() {}

  static TicketView of(
      TicketBook.Entry entry, Map<String, List<WorkingMemory.Standing>> suppressions) {
    Ticket ticket = entry.ticket;
    Incident lead = entry.lead();
    long count = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Incident incident : entry.members()) {
      count += incident.getCount();
      first = Math.min(first, incident.getFirstSeen());
      last = Math.max(last, incident.getLastSeen());
    }
    return new TicketView(
        ticket.getId(),
        ticket.getPriority(),
        lead.getName(),
        place(lead),
        lead.getLabels(),
        state(entry),
        count,
        lead.getOwner(),
        lead.getCategory(),
        lead.getRunbook(),
        entry.incidents.size() > 1 ? Optional.of(lead.getKey()) : Optional.empty(),
        attached(entry, lead, suppressions),
        Instant.ofEpochMilli(first),
        Instant.ofEpochMilli(last),
        lead.getAnnotations().value("summary"),
        ticket.getCloseReason());
  }

  /** Where an incident is: its scope, or what tells it from others of its name. */
  static String place(Incident incident) {
    if (!incident.getScope().isEmpty()) {
      return incident.getScope();
    }
    return labelsOf(incident.getKey());
  }

  /** The labels of a key, without quotes and backslashes; see {@link Identity#keyOf}. */
  private static String labelsOf(String key) {
    StringBuilder text = new StringBuilder();
    boolean within = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean escaped = c == '\\' && i + 1 < key.length();
      if (escaped) {
        c = key.charAt(++i);
      }
      if (within && (escaped || c != '"')) {
        text.append(c);
      }
      within |= !escaped && c == '{';
    }
    return within ? text.substring(0, text.length() - 1) : "";
  }

  private static TicketView.State state(TicketBook.Entry entry) {
    Ticket ticket = entry.ticket;
    if (!ticket.isOpen()) {
      return ticket.getMembers() == 0 ? TicketView.State.MERGED : TicketView.State.CLOSED;
    }
    return ticket.isAcknowledged() ? TicketView.State.ACKNOWLEDGED : TicketView.State.OPEN;
  }

  private static List<String> attached(
      TicketBook.Entry entry,
      Incident lead,
      Map<String, List<WorkingMemory.Standing>> suppressions) {
    if (entry.incidents.size() == 1) {
      return List.of();
    }
    Map<String, String> names = new HashMap<>();
    entry.incidents.forEach(incident -> names.put(incident.getId(), incident.getName()));
    List<String> lines = new ArrayList<>();
    for (Incident incident : TicketBook.byAge(entry.incidents)) {
      if (incident == lead) {
        continue;
      }
      if (lines.size() == SHOWN) {
        lines.add("and " + (entry.incidents.size() - 1 - SHOWN) + " more");
        break;
      }
      lines.add(line(incident, names, suppressions.getOrDefault(incident.getId(), List.of())));
    }
    return lines;
  }

  private static String line(
      Incident incident, Map<String, String> names, List<WorkingMemory.Standing> standing) {
    String line = incident.getName() + " (" + incident.getCount() + ")";
    for (WorkingMemory.Standing one : standing) {
      if (one.fact() instanceof Inhibited inhibited
          && inhibited.superseded()
          && names.containsKey(inhibited.cause())) {
        return line + " superseded by " + names.get(inhibited.cause());
      }
    }
    return incident.isOpen() ? line : line + " over";
  }
}
