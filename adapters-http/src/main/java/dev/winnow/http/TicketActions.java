package dev.winnow.http;

import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.Unacknowledgement;
import dev.winnow.core.signal.Worded;
import dev.winnow.formats.Posted;
import dev.winnow.runtime.service.Accepted;
import dev.winnow.runtime.service.Submission;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** What people say of tickets. Safe for use by several threads. */
final class TicketActions {

  private static final String SOURCE = "api";
  private static final String TICKET = "/api/v1/tickets/{id}/";
  private static final List<String> BY = List.of("by");

  private final Posted posted;
  private final Submitting submitting;
  private final Dossiers dossiers;
  private final InstantSource clock;

  TicketActions(Posted posted, Submitting submitting, Dossiers dossiers, InstantSource clock) {
    this.posted = posted;
    this.submitting = submitting;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        route("acknowledge", List.of("by"), this::acknowledgement),
        route("unacknowledge", List.of("by"), this::unacknowledgement),
        route("resolve", List.of("by", "action"), this::resolution),
        route("feedback", List.of("by", "verdict", "comment"), this::feedback));
  }

  private Route route(String verb, List<String> keys, BiFunction<Target, JsonBody, Signal> signal) {
    return Route.post(
        TICKET + verb,
        Scope.OPERATE,
        List.of(MediaType.JSON),
        Set.of(202, 404, 503),
        call -> report(call, JsonBody.of(call, posted, keys), signal));
  }

  private CompletableFuture<Reply> report(
      Call call, JsonBody body, BiFunction<Target, JsonBody, Signal> signal) {
    String ticket = call.path("id");
    Signal report = signal.apply(Target.ticket(ticket), body);
    body.check();
    return submit(ticket, report, Submitting.key(call)).thenApply(IntakeEndpoints::accepted);
  }

  /** Somebody has taken a ticket on. */
  CompletableFuture<Accepted> acknowledge(String ticket, String by) {
    Signal signal = new Acknowledgement(Target.ticket(ticket), by, now(), "page");
    return submit(ticket, signal, Optional.empty());
  }

  private CompletableFuture<Accepted> submit(String ticket, Signal signal, Optional<String> key) {
    Submission one = new Submission(signal, false, key.orElse(""));
    return dossiers.ticket(ticket).thenCompose(there -> submitting.submit(List.of(one)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Signal acknowledgement(Target target, JsonBody body) {
    return new Acknowledgement(target, body.person(BY), now(), SOURCE);
  }

  private Signal unacknowledgement(Target target, JsonBody body) {
    return new Unacknowledgement(target, body.person(BY), now(), SOURCE);
  }

  private Signal resolution(Target target, JsonBody body) {
    return new Resolution(target, body.person(BY), body.text("action"), now(), SOURCE);
  }

  private Signal feedback(Target target, JsonBody body) {
    String word = body.text("verdict");
    Optional<Feedback.Verdict> verdict = Worded.of(Feedback.Verdict.values(), word);
    if (verdict.isEmpty()) {
      body.fault("$.verdict", "This must be \"useful\" or \"no-action\".");
    }
    return new Feedback(
        target,
        body.person(BY),
        verdict.orElse(Feedback.Verdict.USEFUL),
        body.text("comment"),
        now(),
        SOURCE);
  }
}
