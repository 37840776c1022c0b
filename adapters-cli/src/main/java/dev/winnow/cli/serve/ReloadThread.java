package dev.winnow.cli.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reloads when it is asked to, and when the files of the policy have changed and stay as they are
 * for a look. A thread of its own, as compiling takes long.
 */
final class ReloadThread implements AutoCloseable {

  private final ServeFile file;
  private final Reloading reloading;
  private final Duration look;
  private final LinkedBlockingQueue<Boolean> asked = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::run, "winnow-reload");
  private Map<String, String> known;
  private Map<String, String> seen;

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

  /** Reloads soon, whether files have changed or not. */
  void ask() {
    asked.add(true);
  }

  private void run() {
    reloading.begin();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        boolean again = reloading.isPending();
        if (isAsked(again) || again || haveSettled()) {
          known = PolicyFiles.state(file);
          boolean unused = reloading.reload();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it is asked, or time to look again. */
  private boolean isAsked(boolean again) throws InterruptedException {
    if (look.isZero() && !again) {
      return asked.take();
    }
    Duration most = look.isZero() ? file.settings().service().retry() : look;
    return asked.poll(most.toMillis(), TimeUnit.MILLISECONDS) != null;
  }

  /** Whether they are otherwise than when they were read last, and as at the look before. */
  boolean haveSettled() {
    Map<String, String> before = seen;
    seen = PolicyFiles.state(file);
    return !seen.equals(known) && seen.equals(before);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
