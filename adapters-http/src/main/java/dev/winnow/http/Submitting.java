package dev.winnow.http;

import dev.winnow.runtime.service.Accepted;
import dev.winnow.runtime.service.Intake;
import dev.winnow.runtime.service.Submission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Hands signals in, and counts them. Safe for use by several threads. */
final class Submitting {

  private static final int LONGEST = 200;

  private final Intake intake;
  private final Counter accepted;
  private final Counter repeated;
  private final Hours hours;

  Submitting(Intake intake, MeterRegistry meters, Hours hours) {
    this.hours = hours;
    this.intake = intake;
    this.accepted = counter("accepted", meters);
    this.repeated = counter("repeated", meters);
  }

  private static Counter counter(String result, MeterRegistry meters) {
    return Counter.builder("winnow.http.signals")
        .description("Signals that came in over HTTP")
        .tag("result", result)
        .register(meters);
  }

  CompletableFuture<Accepted> submit(List<Submission> signals) {
    if (signals.isEmpty()) {
      return CompletableFuture.completedFuture(new Accepted(0, 0));
    }
    return intake
        .submit(signals)
        .thenApply(
            done -> {
              hours.count(done.taken());
              accepted.increment(done.taken());
              repeated.increment(done.repeated());
              return done;
            });
  }

  /**
   * The key of a request that may be sent again, as its header {@code Idempotency-Key} says; those
   * of two callers are never the same.
   *
   * @throws Problem if it is too long, or is not of printable ASCII
   */
  static Optional<String> key(Call call) {
    Optional<String> key = call.header("Idempotency-Key").map(String::strip);
    if (key.isPresent() && !isKey(key.get())) {
      throw Problem.faulty(
          "Idempotency-Key", "This must be 1 to %d printable ASCII characters.".formatted(LONGEST));
    }
    return key.map(given -> "request " + call.caller().name() + " " + given);
  }

  private static boolean isKey(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST
        && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }
}
