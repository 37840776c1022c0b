package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.client.Watch;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/**
 * The requests that are under way, by a number: what still comes of earlier ones is of no use. For
 * the loop's thread.
 */
final class WatchSession {

  private final EventLoop loop;
  private int number;
  private Instant asked = Instant.MIN;
  private Future<?> request = CompletableFuture.completedFuture(null);
  private Optional<Watch> watch = Optional.empty();

  WatchSession(EventLoop loop) {
    this.loop = loop;
  }

  int number() {
    return number;
  }

  /** Whether an answer is to the requests that are under way. */
  boolean is(int other) {
    return other == number;
  }

  /** When the last request was made, or answered in part. */
  Instant asked() {
    return asked;
  }

  void asks(Future<?> made) {
    request = made;
    goesOn();
  }

  void goesOn() {
    asked = loop.now();
  }

  void opened(Watch opened) {
    watch = Optional.of(opened);
  }

  /** Ends what is under way: nothing that it still says is heard. */
  void end() {
    number++;
    request.cancel(true);
    watch.ifPresent(this::close);
    watch = Optional.empty();
  }

  /** A watch says good-bye to the server, which takes its time. */
  void close(Watch closed) {
    Future<?> unused = loop.help(closed::close);
  }
}
