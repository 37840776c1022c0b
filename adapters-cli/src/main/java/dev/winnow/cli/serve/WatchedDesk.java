package dev.winnow.cli.serve;

import dev.winnow.core.TriageEngine;
import dev.winnow.runtime.service.Desk;
import dev.winnow.runtime.service.Health;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A service as it is together with what is watched beside it. Immutable.
 *
 * @param service answers
 * @param unseen what cannot be seen beside it
 */
record WatchedDesk(Desk service, Supplier<List<String>> unseen) implements Desk {

  @Override
  public <T> CompletableFuture<T> ask(Function<? super TriageEngine, ? extends T> question) {
    return service.ask(question);
  }

  @Override
  public Health health() {
    return service.health().without(unseen.get());
  }
}
