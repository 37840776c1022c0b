package dev.winnow.runtime.service;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Routing;
import dev.winnow.runtime.journal.Decided;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes messages of decisions, each with its ticket as it is then. For one thread. */
final class Messages {

  private final TriageEngine engine;
  private final Routing routing;
  private final Map<String, TicketView> tickets = new HashMap<>();
  private final Map<String, Integer> within = new HashMap<>();
  private Instant instant = Instant.MIN;

  Messages(TriageEngine engine, Routing routing) {
    this.engine = engine;
    this.routing = routing;
    refresh();
  }

  /** Forgets tickets that the engine has forgotten. */
  void refresh() {
    tickets.clear();
    engine.tickets().forEach(view -> tickets.put(view.id(), view));
  }

  List<Decided> of(long entry, List<Decision> decisions) {
    return decisions.stream().map(decision -> of(entry, apart(decision))).toList();
  }

  /**
   * What is decided twice in one instant, as where an alert ends, comes and ends again, has the
   * same id; it is told apart by its order, which is the same on every run.
   */
  private Decision apart(Decision decision) {
    if (!decision.at().equals(instant)) {
      instant = decision.at();
      within.clear();
    }
    int times = within.merge(decision.id(), 1, Integer::sum);
    return times == 1 ? decision : Renamed.of(decision, decision.id() + "-" + times);
  }

  private Decided of(long entry, Decision decision) {
    if (decision instanceof TicketUpdate update) {
      tickets.put(update.ticket(), update.view());
    }
    Optional<Message> message =
        Optional.ofNullable(tickets.get(decision.ticket()))
            .map(ticket -> new Message(decision, ticket));
    return new Decided(entry, decision, message, message.map(this::receivers).orElse(List.of()));
  }

  private List<String> receivers(Message message) {
    return message.decision() instanceof ActionRequest
        ? List.of(ActionReceiver.NAME)
        : routing.receivers(message);
  }
}
