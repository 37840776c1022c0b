package dev.winnow.core.explain;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.Optional;

/** Why a fact is, or is not, what a rule asks of it by one word. */
final class Flags {

  private Flags() {}

  static Optional<String> why(Object fact, String property) {
    if (fact instanceof Incident incident) {
      return incident(incident, property);
    }
    if (fact instanceof Ticket ticket) {
      return ticket(ticket, property);
    }
    if (fact instanceof Alert alert && property.equals("firing")) {
      return Optional.of(alert.firing() ? "the alert fires" : "the alert has resolved");
    }
    return Optional.empty();
  }

  private static Optional<String> incident(Incident incident, String property) {
    return switch (property) {
      case "open" ->
          Optional.of(
              open(
                  "incident",
                  incident.isOpen(),
                  incident.getOpenedAt(),
                  incident.getClosedAt(),
                  incident.getCloseReason()));
      case "grouped" ->
          Optional.of("the incident shares " + (incident.isGrouped() ? "a" : "no") + " ticket");
      default -> Optional.empty();
    };
  }

  private static Optional<String> ticket(Ticket ticket, String property) {
    return switch (property) {
      case "open" ->
          Optional.of(
              open(
                  "ticket",
                  ticket.isOpen(),
                  ticket.getOpenedAt(),
                  ticket.getClosedAt(),
                  ticket.getCloseReason()));
      case "acknowledged" ->
          ticket.isAcknowledged()
              ? Optional.of(
                  "it was acknowledged by "
                      + ticket.getAcknowledgedBy()
                      + " at "
                      + Instant.ofEpochMilli(ticket.getAcknowledgedAt()))
              : Optional.of("nobody has acknowledged the ticket");
      case "grouped" ->
          Optional.of(
              ticket.isGrouped() ? "it has several incidents" : "the ticket has one incident");
      default -> Optional.empty();
    };
  }

  private static String open(String what, boolean open, long opened, long closed, String reason) {
    if (open) {
      return "the " + what + " is open since " + Instant.ofEpochMilli(opened);
    }
    String why = reason.isEmpty() ? "" : " (" + reason + ")";
    return "the " + what + " was closed at " + Instant.ofEpochMilli(closed) + why;
  }
}
