package dev.winnow.notify.mail;

import dev.winnow.runtime.delivery.DeliveryResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds an attempt as a whole: the mail library bounds each read, and a server that sends a byte
 * now and then would hold it for ever. Reads cannot be interrupted, so an attempt that takes too
 * long is left to itself, and the next one waits for its end. For one thread at a time.
 */
final class TimedAttempts {

  private final String name;
  private final Duration most;
  private @Nullable Thread left;

  TimedAttempts(String name, Duration most) {
    this.name = name;
    this.most = most;
  }

  DeliveryResult run(Supplier<DeliveryResult> attempt) throws InterruptedException {
    if (left != null) {
      left.join(most.toMillis());
      if (left.isAlive()) {
        return tooLong();
      }
    }
    FutureTask<DeliveryResult> task = new FutureTask<>(attempt::get);
    Thread thread = new Thread(task, "winnow-mail-" + name);
    thread.setDaemon(true);
    left = thread;
    thread.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return tooLong();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an attempt must not throw", e);
    }
  }

  private DeliveryResult tooLong() {
    return new DeliveryResult.Retryable(
        "the mail server did not take the mail within " + most.toMillis() + " ms",
        Optional.empty());
  }
}
