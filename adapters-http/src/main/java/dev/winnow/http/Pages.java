package dev.winnow.http;

import dev.winnow.core.decision.TicketView;
import dev.winnow.runtime.service.Desk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The pages for people. Safe for use by several threads. */
final class Pages {

  private static final List<String> FORM = List.of(MediaType.FORM);
  private static final Set<Integer> SHOWN = Set.of(200, 503);
  private static final Set<Integer> DONE = Set.of(303, 404, 503);
  private static final int LONGEST_NAME = 100;

  private final Desk desk;
  private final Overview overview;
  private final Dossiers dossiers;
  private final TicketActions actions;
  private final Silences silences;
  private final Csrf csrf;
  private final InstantSource clock;

  Pages(
      Desk desk,
      Overview overview,
      Dossiers dossiers,
      TicketActions actions,
      Silences silences,
      Csrf csrf,
      InstantSource clock) {
    this.desk = desk;
    this.overview = overview;
    this.dossiers = dossiers;
    this.actions = actions;
    this.silences = silences;
    this.csrf = csrf;
    this.clock = clock;
  }

  List<Route> routes() {
    Optional<Scope> read = Optional.of(Scope.READ);
    return List.of(
        Route.get("/", read, SHOWN, this::all).forPeople(),
        Route.get("/tickets/{id}", read, Set.of(200, 404, 503), this::one).forPeople(),
        Route.post("/tickets/{id}/acknowledge", Scope.OPERATE, FORM, DONE, this::acknowledge)
            .forPeople(),
        Route.post("/tickets/{id}/silence", Scope.OPERATE, FORM, DONE, this::silence).forPeople());
  }

  private CompletableFuture<Reply> all(Call call) {
    Csrf.Ticket ticket = csrf.ticket(call);
    return desk.ask(Figures::of)
        .thenApply(
            figures ->
                ticket.on(
                    Reply.html(200, overview.page(figures, Viewer.of(call, ticket.field())))));
  }

  private CompletableFuture<Reply> one(Call call) {
    Csrf.Ticket ticket = csrf.ticket(call);
    return dossiers
        .of(call.path("id"))
        .thenApply(
            dossier -> {
              Viewer viewer = Viewer.of(call, ticket.field());
              String page = new TicketPage(dossier, viewer, clock.instant()).page();
              return ticket.on(Reply.html(200, page));
            });
  }

  private CompletableFuture<Reply> acknowledge(Call call) {
    Map<String, String> form = Form.of(call);
    csrf.check(call, form);
    String by = person(call, form);
    String ticket = call.path("id");
    return actions.acknowledge(ticket, by).thenApply(done -> back(ticket, by, "acknowledged"));
  }

  private CompletableFuture<Reply> silence(Call call) {
    Map<String, String> form = Form.of(call);
    csrf.check(call, form);
    String by = person(call, form);
    Duration length =
        Span.of(form.getOrDefault("duration", ""))
            .orElseThrow(() -> Problem.faulty("duration", "This must be such as 30m, 2h or 1d."));
    CompletableFuture<TicketView> found = dossiers.ticket(call.path("id"));
    return found
        .thenCompose(ticket -> silences.silence(ticket, length, by))
        .thenApply(done -> back(call.path("id"), by, "silenced"));
  }

  private static Reply back(String ticket, String by, String done) {
    return Reply.seeOther(Forms.address(ticket) + "?done=" + done)
        .with("Set-Cookie", Viewer.cookie(by));
  }

  private static String person(Call call, Map<String, String> form) {
    String own = call.caller().person();
    String name = own.isEmpty() ? form.getOrDefault("by", "").strip() : own;
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Problem.faulty("by", "Your name is needed, of at most 100 characters.");
    }
    return name;
  }
}
