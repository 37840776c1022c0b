package dev.winnow.runtime.service;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.delivery.Routing;
import dev.winnow.runtime.journal.Decided;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes messages of decisions, each with its ticket as it is then. For one thread. */
final class Messages {

  private final TriageEngine engine;
  private final Routing routing;
  private final Map<String, TicketView> tickets = new HashMap<>();

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
    return decisions.stream().map(decision -> of(entry, decision)).toList();
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
