package dev.winnow.http;

import dev.winnow.core.PolicyException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Where a reload is asked for. Safe for use by several threads. */
final class Reloads {

  private final Reloader reloader;

  Reloads(Reloader reloader) {
    this.reloader = reloader;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/api/v1/reload", Scope.ADMIN, List.of(), Set.of(200, 422, 503), this::reload));
  }

  private CompletableFuture<Reply> reload(Call call) {
    // A form of another site needs no leave to post what has no body; only browsers say an origin.
    if (call.header("Origin").isPresent()) {
      throw Problem.of(403, "A reload is asked for by programs, not by pages: send no Origin.");
    }
    return reloader
        .reload()
        .handle(
            (done, failure) -> {
              if (failure != null) {
                throw refusal(failure);
              }
              return Reply.json(200, done.json());
            });
  }

  private static RuntimeException refusal(Throwable failure) {
    Throwable why =
        failure instanceof CompletionException
            ? Optional.ofNullable(failure.getCause()).orElse(failure)
            : failure;
    return why instanceof PolicyException policy
        ? Problem.refused(policy.problems())
        : new CompletionException(why);
  }
}
