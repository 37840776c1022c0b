package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Keep;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.action.ApprovedAction;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.fact.count.Count;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.incident.CloseIncident;
import dev.winnow.core.fact.incident.CountOpening;
import dev.winnow.core.fact.incident.OpenIncident;
import dev.winnow.core.fact.incident.OpenStorm;
import dev.winnow.core.fact.restart.RestartBudget;
import dev.winnow.core.fact.ticket.Engage;
import dev.winnow.core.fact.ticket.JoinStorm;
import dev.winnow.core.fact.ticket.JoinTicket;
import dev.winnow.core.fact.ticket.LeadTicket;
import dev.winnow.core.fact.ticket.Notify;
import dev.winnow.core.fact.ticket.OpenTicket;
import dev.winnow.core.fact.ticket.ReportCount;
import dev.winnow.core.fact.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grants proposals that still stand when no rule has more to say, one at a time, and answers with a
 * plain change that ends the proposal.
 */
final class ProposalGrants {

  private static final String[] TOLD = {
    "nextStep", "sentAt", "pagedLead", "toldPriority", "pagedPriority", "waited"
  };

  private final RuleSession memory;
  private final EventTime time;
  private final IncidentLifecycle raising;
  private final Bursts bursts;
  private final TicketLifecycle tickets;
  private final Leads leads;
  private final FactChanges changes;

  ProposalGrants(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
    this.raising = new IncidentLifecycle(memory, time);
    this.bursts = new Bursts(memory, time);
    this.tickets = new TicketLifecycle(memory, time);
    this.leads = new Leads(memory);
    this.changes = new FactChanges(memory, time);
  }

  /** What counts; and tickets: who gets one, who joins one, who leads one. */
  boolean grantImmediate() {
    Map.Entry<Turn, RuleSession.Standing> first = memory.immediate.pollFirstEntry();
    if (first == null) {
      return false;
    }
    Optional<Object> granted = leads.granted(first.getValue().fact());
    if (granted.isEmpty()) {
      memory.circling.put(first.getKey(), first.getValue());
      return true;
    }
    if (!memory.mayRepeat(first.getKey())) {
      return true;
    }
    Firing firing = first.getValue().firing();
    Optional<String> missing = missing(granted.get());
    if (missing.isPresent()) {
      memory.refuse(firing.rule(), missing.get());
      return true;
    }
    firing.granted();
    memory.firings.add(firing);
    Object proposal = granted.get();
    if (proposal instanceof OpenTicket due) {
      tickets.open(due);
    } else if (proposal instanceof JoinTicket due) {
      tickets.join(due, firing);
    } else if (proposal instanceof JoinStorm due) {
      tickets.join(due, firing);
    } else if (proposal instanceof Count due) {
      count(due, firing);
    } else if (proposal instanceof CountOpening due) {
      bursts.count(due);
    } else if (proposal instanceof OpenStorm due) {
      bursts.begin(due, firing);
    } else if (proposal instanceof Change due) {
      changes.make(due);
    } else if (proposal instanceof Keep<?> due) {
      changes.keep(due);
    } else {
      tickets.lead((LeadTicket) proposal);
    }
    return true;
  }

  /**
   * Storms and tickets follow their incidents, and leads the end of a circle, once nothing is
   * proposed that is granted at once.
   *
   * @return false if they are as their incidents are
   */
  boolean follow() {
    boolean storms = bursts.follow();
    return tickets.follow() || storms || leads.follow();
  }

  /**
   * Notifications, actions and reports, which leave the engine for people and adapters; and the
   * incidents of matters, which are judged when the instant is complete.
   *
   * @return what is decided by granting the first one, at most one decision; empty if none stands
   */
  Optional<List<Decision>> grantSettling() {
    Map.Entry<Turn, RuleSession.Standing> first = memory.settling.pollFirstEntry();
    if (first == null) {
      return Optional.empty();
    }
    Firing firing = first.getValue().firing();
    Object proposal = first.getValue().fact();
    if (proposal instanceof OpenIncident
        || proposal instanceof Leave
        || proposal instanceof CloseIncident) {
      if (memory.mayRepeat(first.getKey())) {
        raiseOrEnd(proposal, firing);
      }
      return Optional.of(List.of());
    }
    if (proposal instanceof Engage due && due.ticket().getEngaged().contains(due.key())) {
      return Optional.of(List.of());
    }
    Optional<String> missing = missing(proposal);
    if (missing.isPresent()) {
      RuleInfo rule =
          proposal instanceof ApprovedAction due
              ? memory.reasons.proposer(due).orElse(firing.rule())
              : firing.rule();
      memory.refuse(rule, missing.get());
      return Optional.of(List.of());
    }
    Optional<String> refused =
        proposal instanceof ApprovedAction due
            ? memory.reasons.against(due, idOf(due))
            : Optional.empty();
    if (refused.isPresent()) {
      memory.refuse(firing.rule(), refused.get());
      return Optional.of(List.of());
    }
    firing.decided();
    return Optional.of(List.of(decide(proposal, Words.of(List.of(firing)))));
  }

  /** What is wrong with a proposal for a ticket that there is not; empty if there is. */
  private Optional<String> missing(Object proposal) {
    return ticketOf(proposal)
        .filter(ticket -> !memory.book.knows(ticket))
        .map(
            ticket ->
                ticket.isEmpty()
                    ? "it proposed something for an incident before it had a ticket; match"
                        + " Incident( ticket != \"\" )"
                    : "it proposed something for the ticket " + ticket + ", which there is not");
  }

  private static Optional<String> ticketOf(Object proposal) {
    if (proposal instanceof JoinTicket due) {
      return Optional.of(due.ticket());
    }
    if (proposal instanceof LeadTicket due) {
      return Optional.of(due.ticket().getId());
    }
    if (proposal instanceof Notify due) {
      return Optional.of(due.ticket().getId());
    }
    if (proposal instanceof Engage due) {
      return Optional.of(due.ticket().getId());
    }
    return proposal instanceof ApprovedAction due ? Optional.of(due.ticket()) : Optional.empty();
  }

  private void raiseOrEnd(Object proposal, Firing firing) {
    if (proposal instanceof OpenIncident due) {
      raising.raise(due, firing);
    } else if (proposal instanceof Leave due) {
      raising.leave(due);
    } else {
      raising.end((CloseIncident) proposal, firing);
    }
  }

  private Decision decide(Object proposal, List<Because> because) {
    if (proposal instanceof Notify due) {
      return send(due, because);
    }
    if (proposal instanceof Engage due) {
      return engage(due, because);
    }
    return proposal instanceof ReportCount due
        ? report(due, because)
        : act((ApprovedAction) proposal, because);
  }

  private void count(Count due, Firing firing) {
    Optional<Counter> known = memory.counters.of(due.kind(), due.subject());
    long from = known.map(Counter::getClearedAt).orElse(Long.MIN_VALUE);
    if (due.at() <= Math.max(from, time.now() - due.within().toMillis())) {
      return;
    }
    if (known.isEmpty()) {
      memory.insert(Counter.of(due));
    } else if (known.get().isGuarding() && !due.guarding()) {
      memory.refuse(firing.rule(), "it counted " + due + ", by which guards go");
    } else if (!known.get().holds(due) || due.guarding() != known.get().isGuarding()) {
      known.get().count(due);
      memory.updateAll(known.get());
    }
  }

  private Notification send(Notify due, List<Because> because) {
    Ticket ticket = due.ticket();
    ticket.told(due.step(), due.page(), time.now());
    memory.update(ticket, TOLD);
    return new Notification(
        Ids.of("D-", ticket.getId() + " step " + due.round(), due.step()),
        time.instant(),
        ticket.getId(),
        due.page(),
        due.step(),
        due.channel(),
        memory.roster.at(due.to(), time.now()),
        Views.line(memory.book.get(ticket.getId())),
        because);
  }

  private Notification engage(Engage due, List<Because> because) {
    Ticket ticket = due.ticket();
    ticket.engaged(due.key());
    memory.update(ticket, "engaged");
    String line = Views.line(memory.book.get(ticket.getId()));
    return new Notification(
        Ids.of("D-", ticket.getId() + " engages " + due.key(), 0),
        time.instant(),
        ticket.getId(),
        due.page(),
        Engage.NO_STEP,
        due.channel(),
        memory.roster.at(due.to(), time.now()),
        due.text().isEmpty() ? line : line + ": " + due.text(),
        because);
  }

  private static String idOf(ApprovedAction due) {
    String about = due.ticket() + " action " + due.action().key() + due.undoes();
    return Ids.of("D-", about, due.attempt());
  }

  private ActionRequest act(ApprovedAction due, List<Because> because) {
    Ticket ticket = memory.book.get(due.ticket()).ticket;
    ticket.setActed(true);
    memory.update(ticket, "acted");
    String id = idOf(due);
    Optional<Workload> target =
        memory.state(Workload.class, due.action().target()).map(Workload.class::cast);
    long before = target.map(Workload::getRevision).orElse(0L);
    String seen = target.map(Workload::getWords).orElse("");
    memory.insert(ActionRun.of(due, id, time.now(), before, seen));
    return new ActionRequest(
        id,
        time.instant(),
        due.ticket(),
        due.action(),
        due.incident().getLabels().with("alertname", due.incident().getName()),
        due.undoes(),
        memory.reasons.of(due, because));
  }

  private CountReport report(ReportCount due, List<Because> because) {
    RestartBudget watched = due.watched();
    watched.setCheckedAt(time.now());
    watched.setChecks(watched.getChecks() + 1);
    memory.update(watched, "checkedAt", "checks");
    return new CountReport(
        Ids.of("D-", watched.getSubject() + " count", time.now()),
        time.instant(),
        watched.getSubject(),
        due.count(),
        due.limit(),
        due.text(),
        Instant.ofEpochMilli(due.nextAt()),
        because);
  }
}
