package dev.winnow.cli.output;

import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.Item;
import dev.winnow.runtime.compare.Kinds;
import dev.winnow.runtime.compare.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what comes of a replay, and writes nothing. For one thread. */
public final class OutcomeReport implements ReplayReport {

  private final TicketProjection shelf = new TicketProjection(false);
  private final List<Notification> told = new ArrayList<>();
  private final List<ActionRequest> actions = new ArrayList<>();
  private long signals;

  /** Nothing is known yet. */
  public OutcomeReport() {}

  @Override
  public void signal(Item.Taken item, Triage triage) {
    signals++;
  }

  @Override
  public void decision(Decision decision) {
    if (decision instanceof TicketUpdate update) {
      shelf.update(update);
    } else if (decision instanceof Notification one) {
      told.add(one);
    } else if (decision instanceof ActionRequest one) {
      actions.add(one);
    }
  }

  @Override
  public void rejected(Item.Rejected item) {}

  @Override
  public void end(List<TicketView> tickets) {
    tickets.forEach(shelf::update);
  }

  /**
   * What came of it so far. What is called by one name in two outcomes is the same thing, even if
   * it came at another time: a ticket by its title and scope, the rest by the ticket and what it
   * is; the second of a name is compared with the second.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    Map<String, String> names = new HashMap<>();
    Map<String, TicketView> tickets = new LinkedHashMap<>();
    shelf.tickets().stream()
        .map(TicketProjection.Entry::view)
        .sorted(Comparator.comparing(TicketView::firstSeen).thenComparing(TicketView::id))
        .forEach(view -> names.put(view.id(), added(tickets, Kinds.name(view), view)));
    Map<String, Notification> notifications = new LinkedHashMap<>();
    for (Notification one : told) {
      String ticket = names.getOrDefault(one.ticket(), one.ticket());
      added(notifications, Kinds.name(one, ticket), one);
    }
    Map<String, ActionRequest> requests = new LinkedHashMap<>();
    for (ActionRequest one : actions) {
      added(requests, Kinds.name(one), one);
    }
    return new Outcome(signals, tickets, notifications, requests);
  }

  private static <T> String added(Map<String, T> all, String name, T one) {
    int number = 1;
    while (all.containsKey(name + " " + number)) {
      number++;
    }
    all.put(name + " " + number, one);
    return name + " " + number;
  }
}
