package dev.winnow.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.runtime.service.Desk;
import dev.winnow.runtime.service.Health;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Whether it lives, and whether it is ready. Safe for use by several threads. */
final class Probes {

  private final Desk desk;

  Probes(Desk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health", Optional.empty(), Set.of(200), this::health),
        Route.get("/ready", Optional.empty(), Set.of(200, 503), this::ready));
  }

  // Whoever gets an answer knows that it lives.
  private CompletableFuture<Reply> health(Call call) {
    return done(Reply.json(200, json("up", desk.health(), call)));
  }

  private CompletableFuture<Reply> ready(Call call) {
    Health health = desk.health();
    String status = health.isReady() ? "ready" : "not ready";
    return done(Reply.json(health.isReady() ? 200 : 503, json(status, health, call)));
  }

  // What is out of order is told to those who may read.
  private static ObjectNode json(String status, Health health, Call call) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", status);
    json.put("state", health.state().word());
    if (call.caller().may(Scope.READ)) {
      json.put("now", health.now().toString());
      json.put("entries", health.entries()).put("queued", health.queued());
      ArrayNode troubles = json.putArray("troubles");
      health.troubles().forEach(troubles::add);
      if (!health.unseen().isEmpty()) {
        health.unseen().forEach(json.putArray("unseen")::add);
      }
    }
    return json;
  }

  private static CompletableFuture<Reply> done(Reply reply) {
    return CompletableFuture.completedFuture(reply);
  }
}
