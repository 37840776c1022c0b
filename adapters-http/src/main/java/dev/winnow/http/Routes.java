package dev.winnow.http;

import dev.winnow.formats.Posted;
import dev.winnow.formats.mapping.FirstNames;
import dev.winnow.runtime.service.Desk;
import dev.winnow.runtime.service.Intake;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** All that can be asked for. Stateless. */
final class Routes {

  private Routes() {}

  /** What routes are made of. */
  record Parts(
      HttpOptions options,
      Intake intake,
      Desk desk,
      ServiceReport report,
      Reloader reloader,
      PrometheusMeterRegistry meters,
      InstantSource clock,
      FirstNames firsts) {}

  static List<Route> all(Parts parts) {
    HttpLimits limits = parts.options().limits();
    Posted posted =
        new Posted(
            new Posted.Limits(
                limits.depth(), limits.labels(), limits.textLength(), limits.signals()),
            parts.firsts());
    Hours hours = new Hours(parts.clock());
    Submitting submitting = new Submitting(parts.intake(), parts.meters(), hours);
    Desk desk = parts.desk();
    Dossiers dossiers = new Dossiers(desk);
    TicketActions actions = new TicketActions(posted, submitting, dossiers, parts.clock());
    Silences silences = new Silences(posted, submitting, parts.clock());
    Overview overview = new Overview(desk, parts.report(), hours, parts.clock());
    Csrf csrf = new Csrf(parts.options().tls().isOn());
    List<Route> all = new ArrayList<>();
    all.addAll(new IntakeEndpoints(posted, submitting, parts.clock()).routes());
    all.addAll(actions.routes());
    all.addAll(silences.routes());
    all.addAll(new ReadEndpoints(desk, dossiers).routes());
    all.addAll(new Probes(desk).routes());
    all.addAll(new Reloads(parts.reloader()).routes());
    all.add(new ShadowEndpoint(parts.report()).route());
    all.addAll(
        new Pages(desk, overview, dossiers, actions, silences, csrf, parts.clock()).routes());
    all.addAll(texts(new Metrics(parts.meters(), desk, parts.report())));
    return all;
  }

  private static List<Route> texts(Metrics metrics) {
    return List.of(
        Route.get("/metrics", Optional.of(Scope.READ), Set.of(200, 503), call -> metrics.scrape()),
        text("/openapi.yaml", "application/yaml", "openapi.yaml"),
        text("/style.css", "text/css; charset=utf-8", "style.css"));
  }

  private static Route text(String path, String type, String resource) {
    Reply reply = Reply.text(type, Resource.read(resource));
    return Route.get(
        path, Optional.empty(), Set.of(200), call -> CompletableFuture.completedFuture(reply));
  }
}
