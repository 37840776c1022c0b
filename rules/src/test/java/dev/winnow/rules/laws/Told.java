package dev.winnow.rules.laws;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;
import java.util.Comparator;
import java.util.List;

/** What an engine said, as text. */
final class Told {

  private Told() {}

  /** All of an answer. */
  static String of(Triage triage) {
    StringBuilder text = new StringBuilder();
    text.append(triage.signal()).append(' ').append(triage.disposition());
    text.append(" by ").append(triage.ruleId()).append(" (").append(triage.reason()).append(") ");
    text.append(triage.incident()).append(' ').append(triage.ticket());
    triage.because().forEach(because -> text.append("\n  because ").append(because));
    triage.decisions().forEach(decision -> text.append("\n  ").append(of(decision)));
    return text.toString();
  }

  /** All of a decision. */
  static String of(Decision decision) {
    return decision.toString();
  }

  /** What people see of the tickets, ids left out, in an order of its own. */
  static List<String> tickets(TriageEngine engine) {
    return engine.tickets().stream()
        .filter(ticket -> ticket.state() != TicketView.State.MERGED)
        .map(Told::ticket)
        .sorted()
        .toList();
  }

  private static String ticket(TicketView ticket) {
    return String.join(
        " | ",
        ticket.title(),
        ticket.scope(),
        "P" + ticket.priority(),
        ticket.state().toString(),
        String.valueOf(ticket.count()),
        ticket.rootCause().toString(),
        ticket.inhibits().stream().sorted().toList().toString(),
        ticket.owner(),
        ticket.closeReason());
  }

  /** Who was told of what and when, ids left out, in an order of its own. */
  static List<String> pages(List<Decision> decisions) {
    return decisions.stream()
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .map(one -> one.at() + " step " + one.step() + " " + one.to() + " " + one.text())
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
