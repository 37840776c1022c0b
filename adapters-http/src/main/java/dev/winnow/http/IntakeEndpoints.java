package dev.winnow.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.formats.Posted;
import dev.winnow.runtime.service.Accepted;
import dev.winnow.runtime.service.Submission;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Where signals come in. Safe for use by several threads. */
final class IntakeEndpoints {

  private static final Set<Integer> ANSWERS = Set.of(202, 503);

  private final Posted posted;
  private final Submitting submitting;
  private final InstantSource clock;

  IntakeEndpoints(Posted posted, Submitting submitting, InstantSource clock) {
    this.posted = posted;
    this.submitting = submitting;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        route("/api/v2/alerts", "", MediaType.JSON, Posted.Kind.ALERTS),
        route("/webhook/alertmanager", "alertmanager", MediaType.JSON, Posted.Kind.ALERTMANAGER),
        route("/webhook/grafana", "grafana", MediaType.JSON, Posted.Kind.GRAFANA),
        Route.post(
                "/api/v1/signals",
                Scope.INGEST,
                List.of(MediaType.JSON, MediaType.LINES),
                ANSWERS,
                call -> posted(call, Posted.Kind.SIGNALS))
            .signed("signals"),
        Route.post(
                "/events",
                Scope.INGEST,
                List.of(MediaType.EVENT, MediaType.EVENTS, MediaType.JSON),
                ANSWERS,
                this::event)
            .signed("events"));
  }

  private Route route(String path, String signedAs, String type, Posted.Kind kind) {
    return Route.post(path, Scope.INGEST, List.of(type), ANSWERS, call -> posted(call, kind))
        .signed(signedAs);
  }

  private CompletableFuture<Reply> posted(Call call, Posted.Kind kind) {
    return take(call, posted.read(kind, call.body(), clock.instant()));
  }

  private CompletableFuture<Reply> event(Call call) {
    return switch (call.type()) {
      case MediaType.EVENT -> posted(call, Posted.Kind.EVENT);
      case MediaType.EVENTS -> posted(call, Posted.Kind.EVENTS);
      default -> take(call, posted.event(BinaryEvent.of(call, posted), clock.instant()));
    };
  }

  private CompletableFuture<Reply> take(Call call, Posted.Result result) {
    if (!result.faults().isEmpty()) {
      throw Problem.faulty(result.faults());
    }
    result.signals().forEach(told -> check(call.caller(), told.signal()));
    List<Submission> all = new ArrayList<>();
    Optional<String> prefix = Submitting.key(call);
    for (Posted.Told told : result.signals()) {
      String own = told.key().isEmpty() ? "" : "event " + told.key();
      String key = prefix.map(given -> given + " " + all.size()).orElse(own);
      all.add(new Submission(told.signal(), told.dated(), key));
    }
    return submitting.submit(all).thenApply(IntakeEndpoints::accepted);
  }

  // Who may say that something is out of order may not thereby say that it is to be kept quiet.
  private static void check(Caller caller, Signal signal) {
    boolean ofPerson = signal instanceof Report || signal instanceof Silence;
    if (ofPerson && !caller.may(Scope.OPERATE)) {
      throw Problem.of(
          403, "What people say of tickets and alerts needs the scope operate as well.");
    }
  }

  /** What is told to whoever has sent signals. */
  static Reply accepted(Accepted accepted) {
    return Reply.json(
        202,
        JsonNodeFactory.instance
            .objectNode()
            .put("accepted", accepted.taken())
            .put("repeated", accepted.repeated()));
  }
}
