package dev.winnow.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Silence;
import dev.winnow.formats.Posted;
import dev.winnow.runtime.service.Accepted;
import dev.winnow.runtime.service.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Where people ask not to be told. Safe for use by several threads. */
final class Silences {

  private static final List<String> KEYS =
      List.of("matchers", "endsAt", "duration", "startsAt", "id", "comment", "by", "createdBy");

  private final Posted posted;
  private final Submitting submitting;
  private final InstantSource clock;
  private final Hmac ids;

  Silences(Posted posted, Submitting submitting, InstantSource clock) {
    this.posted = posted;
    this.submitting = submitting;
    this.clock = clock;
    this.ids = new Hmac("silence".getBytes(StandardCharsets.UTF_8));
  }

  List<Route> routes() {
    return List.of(
        Route.post(
            "/api/v1/silences",
            Scope.OPERATE,
            List.of(MediaType.JSON),
            Set.of(202, 503),
            this::silence));
  }

  private CompletableFuture<Reply> silence(Call call) {
    JsonBody body = JsonBody.of(call, posted, KEYS);
    Instant now = now();
    ObjectNode json = body.object().deepCopy();
    json.put("author", body.person(List.of("by", "createdBy")));
    json.remove(List.of("by", "createdBy", "duration"));
    String span = body.text("duration");
    if (!span.isEmpty()) {
      Span.of(span)
          .ifPresentOrElse(
              length -> json.put("endsAt", start(json, now).plus(length).toString()),
              () -> body.fault("$.duration", "This must be such as 30m, 2h or 1d."));
    } else if (!json.hasNonNull("endsAt")) {
      body.fault("$.endsAt", "Give the end, or a duration such as 2h.");
    }
    body.check();
    Silence silence = read(filled(json, now));
    Submission one = new Submission(silence, true, Submitting.key(call).orElse(""));
    return submitting
        .submit(List.of(one))
        .thenApply(done -> IntakeEndpoints.accepted(done).with("Winnow-Silence", silence.id()));
  }

  private static Instant start(ObjectNode json, Instant now) {
    try {
      return json.hasNonNull("startsAt") ? Instant.parse(json.path("startsAt").asText()) : now;
    } catch (java.time.format.DateTimeParseException e) {
      throw Problem.faulty("$.startsAt", "This must be a time such as 2026-03-02T09:00:00Z.");
    }
  }

  private ObjectNode filled(ObjectNode json, Instant now) {
    if (!json.hasNonNull("startsAt")) {
      json.put("startsAt", now.toString());
    }
    if (!json.hasNonNull("id")) {
      json.put("id", id(json + now.toString()));
    }
    return json.put("type", "silence").put("source", "api").put("at", now.toString());
  }

  private Silence read(ObjectNode json) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    Posted.Result result = posted.read(Posted.Kind.SIGNALS, bytes, now());
    if (!result.faults().isEmpty()) {
      throw Problem.faulty(
          result.faults().stream()
              .map(one -> new Posted.Fault(one.field().replace("$[0]", "$"), one.reason()))
              .toList());
    }
    return (Silence) result.signals().get(0).signal();
  }

  /** Asks not to be told of what leads a ticket. */
  CompletableFuture<Accepted> silence(TicketView ticket, Duration length, String by) {
    Instant now = now();
    List<Matcher> matchers = matchers(ticket);
    Silence silence =
        new Silence(
            id(ticket.id() + now),
            matchers,
            now,
            now.plus(length),
            by,
            "from the page of ticket " + ticket.id(),
            now,
            "page");
    return submitting.submit(List.of(new Submission(silence, true, "")));
  }

  /** What covers the alerts that lead a ticket. */
  static List<Matcher> matchers(TicketView ticket) {
    List<Matcher> matchers = new ArrayList<>();
    matchers.add(Matcher.of(Matcher.NAME, Matcher.Operator.EQUAL, ticket.title()));
    ticket
        .labels()
        .forEach((label, value) -> matchers.add(Matcher.of(label, Matcher.Operator.EQUAL, value)));
    return matchers;
  }

  private String id(String of) {
    byte[] all = ids.of(of.getBytes(StandardCharsets.UTF_8));
    return "S-" + HexFormat.of().formatHex(all, 0, 6);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
