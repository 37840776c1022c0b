package dev.winnow.cli;

import dev.winnow.k8s.cluster.Wait;
import dev.winnow.runtime.Stop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A command that runs in a thread of its own until it is stopped. Its time is what the test says,
 * and goes on from there.
 */
final class Watching implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Stop stop = new Stop();
  private final AtomicReference<InstantSource> clock;
  private final CompletableFuture<Integer> code;

  Watching(Instant start, Map<String, String> environment, boolean terminal, String... args) {
    clock = new AtomicReference<>(from(start));
    CommandContext here =
        new CommandContext(
            new PrintWriter(out),
            new PrintWriter(err, true),
            environment,
            terminal,
            false,
            () -> clock.get().instant(),
            stop);
    code = CompletableFuture.supplyAsync(() -> Winnow.commandLine(here).execute(args));
  }

  private static InstantSource from(Instant start) {
    long began = System.nanoTime();
    return () -> start.plusNanos(System.nanoTime() - began);
  }

  void time(Instant at) {
    clock.set(from(at));
  }

  /** Waits until something is written. */
  Watching says(String text) {
    try {
      Wait.until(text, () -> (out.toString() + err).contains(text));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + " in:\n" + out + err, e);
    }
    return this;
  }

  Ran stop() {
    stop.ask();
    try {
      return new Ran(code.get(PATIENCE_SECONDS, TimeUnit.SECONDS), out.toString(), err.toString());
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(out + "\n" + err, e);
    }
  }

  String out() {
    return out.toString();
  }

  @Override
  public void close() {
    stop();
  }
}
