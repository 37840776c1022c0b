package dev.winnow.cli.output;

import dev.winnow.cli.input.Item;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what comes of a replay, and writes nothing. For one thread. */
public final class OutcomeReport implements ReplayReport {

  private final TicketShelf shelf = new TicketShelf(false);
  private final Map<String, Notification> told = new LinkedHashMap<>();
  private final Map<String, ActionRequest> actions = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
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
      told.put(numbered(one.ticket() + " " + one.kind() + " " + one.step()), one);
    } else if (decision instanceof ActionRequest one) {
      actions.put(numbered(one.ticket() + " " + one.subject()), one);
    }
  }

  /** The second of a kind is compared with the second of the other replay. */
  private String numbered(String key) {
    return key + " " + numbers.merge(key, 1, Integer::sum);
  }

  @Override
  public void rejected(Item.Rejected item) {}

  @Override
  public void end(List<TicketView> tickets) {
    tickets.forEach(shelf::update);
  }

  /**
   * What came of it so far.
   *
   * @return the outcome
   */
  public Outcome outcome() {
    Map<String, TicketView> tickets = new LinkedHashMap<>();
    shelf.tickets().forEach(entry -> tickets.put(entry.view().id(), entry.view()));
    return new Outcome(signals, tickets, told, actions);
  }
}
