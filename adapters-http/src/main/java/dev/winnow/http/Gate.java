package dev.winnow.http;

import dev.winnow.formats.PostedException;
import dev.winnow.runtime.service.BusyException;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What every request goes through. Safe for use by several threads. */
final class Gate {

  private static final System.Logger LOG = System.getLogger("dev.winnow.http");

  private final Supplier<Access> accesses;
  private final BodyReader bodies;
  private final HttpLimits limits;
  private final MeterRegistry meters;

  Gate(Supplier<Access> accesses, BodyReader bodies, HttpLimits limits, MeterRegistry meters) {
    this.accesses = accesses;
    this.bodies = bodies;
    this.limits = limits;
    this.meters = meters;
  }

  /** Answers a request. */
  void pass(Context context, Route route) {
    Timer.Sample began = Timer.start(meters);
    context.future(
        () ->
            answer(context, route)
                .orTimeout(limits.answer().toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .handle((reply, failure) -> failure == null ? reply : refusal(route, failure))
                .thenAccept(
                    reply -> {
                      write(context, reply);
                      began.stop(timer(route, reply.status()));
                    }));
  }

  private Timer timer(Route route, int status) {
    return Timer.builder("winnow.http.requests")
        .description("Requests that were answered")
        .tags("endpoint", route.method() + " " + route.path(), "status", Integer.toString(status))
        .register(meters);
  }

  private CompletableFuture<Reply> answer(Context context, Route route) {
    try {
      return route.answer().to(admitted(context, route));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Call admitted(Context context, Route route) {
    Access access = accesses.get();
    Caller caller = access.admitted(context, route);
    byte[] body = route.hasBody() ? bodies.read(context, route) : new byte[0];
    Optional<Signatures.Signed> signed = access.signed(route);
    if (signed.isPresent()) {
      String signature = context.header(signed.get().header());
      if (signature == null || !signed.get().isOf(signature, body)) {
        throw Problem.of(
            401,
            "The body must be signed: send its HMAC-SHA-256 in " + signed.get().header() + ".",
            Map.of("WWW-Authenticate", "Signature"));
      }
    }
    return new Call(context, caller, body);
  }

  private static Reply refusal(Route route, Throwable failure) {
    Problem problem = problem(failure);
    return route.page() ? ProblemPage.of(problem) : Reply.of(problem);
  }

  private static Problem problem(Throwable failure) {
    Throwable why = cause(failure);
    if (why instanceof Problem problem) {
      return problem;
    }
    if (why instanceof PostedException posted) {
      return Problem.faulty(posted.faults());
    }
    if (why instanceof BusyException busy) {
      long seconds = Math.max(1, (busy.after().toMillis() + 999) / 1000);
      int status = busy.isBroken() ? 503 : 429;
      return Problem.of(
          status, String.valueOf(busy.getMessage()), Map.of("Retry-After", Long.toString(seconds)));
    }
    if (why instanceof TimeoutException) {
      return Problem.of(
          503,
          "It took too long; whether it was done is not known. Send it again.",
          Map.of("Retry-After", "1"));
    }
    LOG.log(System.Logger.Level.ERROR, "A request could not be answered", why);
    return Problem.of(500, "This is a fault of the service; its log says more.");
  }

  private static Throwable cause(Throwable failure) {
    Throwable inner = failure.getCause();
    return failure instanceof CompletionException && inner != null ? inner : failure;
  }

  /** Writes an answer. */
  static void write(Context context, Reply reply) {
    context.status(reply.status());
    reply.headers().forEach(context::header);
    if (!reply.type().isEmpty()) {
      context.contentType(reply.type()).result(reply.body());
    }
    if (reply.status() == 408 || reply.status() == 413) {
      // What is left of the body is not read.
      context.header("Connection", "close");
    }
  }
}
