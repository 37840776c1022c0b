package dev.winnow.notify.text;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.delivery.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people are told of a ticket. Its texts come from outside: they are on one line each, but not
 * escaped. Immutable.
 *
 * @param headline the first line
 * @param said what happened
 * @param facts what is known, without what is not
 * @param others the other incidents in the ticket, a line each
 * @param because the rules that led to it
 */
public record Notice(
    String headline, String said, List<Fact> facts, List<String> others, List<String> because) {

  /**
   * Something that is known.
   *
   * @param name what it is
   * @param value what it is like
   */
  public record Fact(String name, String value) {}

  /** Keeps its own copies of the lists. */
  public Notice {
    facts = List.copyOf(facts);
    others = List.copyOf(others);
    because = List.copyOf(because);
  }

  /**
   * What people are told.
   *
   * @param message a message
   * @return the notice
   */
  public static Notice of(Message message) {
    TicketView ticket = message.ticket();
    Decision decision = message.decision();
    String headline = Plain.line(ticket.headline());
    return new Notice(
        isOver(message) ? "Over: " + headline : headline,
        said(decision),
        facts(ticket),
        ticket.inhibits().stream().map(Plain::line).toList(),
        decision.because().stream().map(one -> Plain.line(one.rule())).toList());
  }

  /**
   * Whether the ticket is over.
   *
   * @param message a message
   * @return true if it was closed, or merged into another
   */
  public static boolean isOver(Message message) {
    TicketView.State state = message.ticket().state();
    return state == TicketView.State.CLOSED || state == TicketView.State.MERGED;
  }

  private static String said(Decision decision) {
    if (decision instanceof Notification notification) {
      return Plain.line(notification.text());
    }
    return decision instanceof TicketUpdate update
        ? "The ticket was " + update.change().word() + "."
        : Plain.line(decision.subject());
  }

  private static List<Fact> facts(TicketView ticket) {
    return Stream.of(
            new Fact("Priority", "P" + ticket.priority()),
            new Fact("State", ticket.state().word()),
            new Fact("Owner", ticket.owner()),
            new Fact("Alerts", String.valueOf(ticket.count())),
            new Fact("Summary", ticket.summary()),
            new Fact("Where", ticket.where()),
            new Fact("Root cause", ticket.rootCause().orElse("")),
            new Fact("Closed because", ticket.closeReason()),
            new Fact("First seen", ticket.firstSeen().toString()),
            new Fact("Last seen", ticket.lastSeen().toString()),
            new Fact("Runbook", ticket.runbook()),
            new Fact("Dashboard", ticket.dashboard()),
            new Fact("Ticket", ticket.id()))
        .map(fact -> new Fact(fact.name(), Plain.line(fact.value())))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  /**
   * As plain text.
   *
   * @return what happened, what is known and why, in lines
   */
  public String plain() {
    StringBuilder out = new StringBuilder(said).append("\n\n");
    facts.forEach(fact -> out.append(fact.name()).append(": ").append(fact.value()).append('\n'));
    list(out, "\nWith it:\n", others);
    list(out, "\nBecause:\n", because);
    return out.toString();
  }

  private static void list(StringBuilder out, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append(head);
      lines.forEach(line -> out.append("- ").append(line).append('\n'));
    }
  }

  /**
   * As Markdown, without the headline.
   *
   * @return what happened, what is known and why, escaped
   */
  public String markdown() {
    StringBuilder out = new StringBuilder(Escaping.MARKDOWN.escape(said)).append("\n\n");
    facts.forEach(
        fact ->
            out.append("- **")
                .append(fact.name())
                .append("**: ")
                .append(Escaping.MARKDOWN.escape(fact.value()))
                .append('\n'));
    list(out, "\nWith it:\n\n", others.stream().map(Escaping.MARKDOWN::escape).toList());
    list(out, "\nBecause:\n\n", because.stream().map(Escaping.MARKDOWN::escape).toList());
    return out.toString();
  }
}
