package dev.winnow.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.json.DecisionCodec;
import dev.winnow.core.signal.Worded;
import dev.winnow.runtime.service.Desk;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Where tickets are read. Safe for use by several threads. */
final class ReadEndpoints {

  private static final int USUAL = 100;
  private static final int MOST = 10_000;

  private final Desk desk;
  private final Dossiers dossiers;

  ReadEndpoints(Desk desk, Dossiers dossiers) {
    this.desk = desk;
    this.dossiers = dossiers;
  }

  List<Route> routes() {
    Optional<Scope> read = Optional.of(Scope.READ);
    return List.of(
        Route.get("/api/v1/tickets", read, Set.of(200, 400, 503), this::tickets),
        Route.get("/api/v1/tickets/{id}", read, Set.of(200, 404, 503), this::ticket));
  }

  private CompletableFuture<Reply> tickets(Call call) {
    Set<TicketView.State> states = states(call);
    int limit = limit(call);
    return desk.ask(engine -> engine.tickets())
        .thenApply(
            all -> {
              List<TicketView> some =
                  all.stream()
                      .filter(one -> states.contains(one.state()))
                      .sorted(Comparator.comparing(TicketView::firstSeen).reversed())
                      .toList();
              return Reply.json(200, list(some, limit));
            });
  }

  private static ObjectNode list(List<TicketView> tickets, int limit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("total", tickets.size());
    ArrayNode list = json.putArray("tickets");
    tickets.stream().limit(limit).forEach(one -> list.add(summary(one)));
    return json;
  }

  // Why it was opened is told of one ticket at a time.
  private static ObjectNode summary(TicketView ticket) {
    ObjectNode json = DecisionCodec.write(ticket, List.of());
    json.remove("because");
    return json;
  }

  private static Set<TicketView.State> states(Call call) {
    Set<TicketView.State> states = EnumSet.noneOf(TicketView.State.class);
    for (String given : call.query("state")) {
      for (String word : given.split(",", -1)) {
        states.add(state(word));
      }
    }
    return states.isEmpty() ? EnumSet.allOf(TicketView.State.class) : states;
  }

  private static TicketView.State state(String word) {
    return Worded.of(TicketView.State.values(), word)
        .orElseThrow(
            () -> Problem.faulty("state", "This must be open, acknowledged, closed or merged."));
  }

  private static int limit(Call call) {
    String text = call.query("limit").stream().findFirst().orElse(Integer.toString(USUAL));
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST) {
      return Integer.parseInt(text);
    }
    throw Problem.faulty("limit", "This must be a number from 1 to %d.".formatted(MOST));
  }

  private CompletableFuture<Reply> ticket(Call call) {
    return dossiers.of(call.path("id")).thenApply(one -> Reply.json(200, json(one)));
  }

  private static ObjectNode json(Dossiers.Dossier dossier) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("ticket", DecisionCodec.write(dossier.ticket(), dossier.opened()));
    ArrayNode timeline = json.putArray("timeline");
    for (Decision decision : dossier.decisions()) {
      timeline.add(DecisionCodec.write(decision));
    }
    return json;
  }
}
