package dev.winnow.cli.serve;

import dev.winnow.core.PolicyException;
import dev.winnow.http.Reloaded;
import dev.winnow.http.Reloader;
import dev.winnow.runtime.service.BusyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reloads when it is asked to, and when the files of the policy have changed and stay as they are
 * for a look. A thread of its own, as compiling takes long; one reload after the other. Safe for
 * use by several threads.
 */
final class ReloadThread implements Reloader, AutoCloseable {

  private final ServeFile file;
  private final Reloading reloading;
  private final Duration look;
  private final LinkedBlockingQueue<CompletableFuture<Reloaded>> asked =
      new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "winnow-reload");
  private Map<String, String> known;
  private Map<String, String> seen;
  private volatile boolean closed;

  /** {@code look} is how often files are looked at; zero for never. */
  ReloadThread(ServeFile file, Reloading reloading, Duration look) {
    this.file = file;
    this.reloading = reloading;
    this.look = look;
    known = PolicyFiles.state(file);
    seen = known;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Reads soon, whether files have changed or not; what comes of it is only said. */
  void ask() {
    CompletableFuture<Reloaded> unused = reload();
  }

  @Override
  public CompletableFuture<Reloaded> reload() {
    CompletableFuture<Reloaded> answer = new CompletableFuture<>();
    asked.add(answer);
    if (closed) {
      refuseWhoWaits();
    }
    return answer.whenCompleteAsync((done, failure) -> {});
  }

  private void run() {
    reloading.begin();
    try {
      while (!closed) {
        boolean again = reloading.isPending();
        List<CompletableFuture<Reloaded>> asking = asking(again);
        if (!asking.isEmpty() || again || haveSettled()) {
          known = PolicyFiles.state(reloading.file());
          answer(asking);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closed = true;
      refuseWhoWaits();
    }
  }

  /** Waits until somebody asks, or it is time to look again. All who ask by then hear the same. */
  private List<CompletableFuture<Reloaded>> asking(boolean again) throws InterruptedException {
    Duration most = look.isZero() ? file.settings().service().retry() : look;
    Optional<CompletableFuture<Reloaded>> first =
        look.isZero() && !again
            ? Optional.of(asked.take())
            : Optional.ofNullable(asked.poll(most.toMillis(), TimeUnit.MILLISECONDS));
    List<CompletableFuture<Reloaded>> asking = new ArrayList<>(first.stream().toList());
    asked.drainTo(asking);
    return asking;
  }

  // Whatever goes wrong with one reload, the next one is done all the same.
  private void answer(List<CompletableFuture<Reloaded>> asking) throws InterruptedException {
    try {
      Reloaded done = reloading.reload();
      asking.forEach(one -> one.complete(done));
    } catch (RuntimeException | Error e) {
      asking.forEach(one -> one.completeExceptionally(e));
      if (!(e instanceof PolicyException || e instanceof BusyException)) {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    } catch (InterruptedException e) {
      asking.forEach(one -> one.completeExceptionally(ended()));
      throw e;
    }
  }

  private void refuseWhoWaits() {
    List<CompletableFuture<Reloaded>> waiting = new ArrayList<>();
    asked.drainTo(waiting);
    waiting.forEach(one -> one.completeExceptionally(ended()));
  }

  private BusyException ended() {
    return new BusyException("the service ends", file.settings().service().retry(), true);
  }

  /** Whether they are otherwise than when they were read last, and as at the look before. */
  boolean haveSettled() {
    Map<String, String> before = seen;
    seen = PolicyFiles.state(reloading.file());
    return !seen.equals(known) && seen.equals(before);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    if (thread.getState() == Thread.State.NEW) {
      refuseWhoWaits();
    }
  }
}
