package dev.winnow.cli;

import dev.winnow.text.PlainText;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says on standard error what is being done, if that takes long: on a terminal in a line that
 * changes and goes, elsewhere in a line now and then. Safe for use by several threads.
 */
final class Waiting implements AutoCloseable {

  private static final long FIRST_SECONDS = 2;
  private static final long ELSEWHERE_SECONDS = 10;

  /** Up to the end of the line nothing stays. */
  private static final String CLEAR = "\r\u001B[K";

  private final CommandContext surroundings;
  private final boolean live;
  private final long began = System.nanoTime();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "winnow-waiting");
            thread.setDaemon(true);
            return thread;
          });
  private volatile String now = "";
  private volatile boolean shown;

  Waiting(CommandContext surroundings) {
    this.surroundings = surroundings;
    this.live =
        surroundings.errTerminal()
            && !surroundings.environment().getOrDefault("TERM", "").equals("dumb");
    long every = live ? 1 : ELSEWHERE_SECONDS;
    long first = live ? FIRST_SECONDS : ELSEWHERE_SECONDS;
    Future<?> unused = timer.scheduleAtFixedRate(this::show, first, every, TimeUnit.SECONDS);
  }

  /** Says what is done from now on, in a few words. */
  void now(String words) {
    now = PlainText.of(words);
  }

  private void show() {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    String words = now + " (" + seconds + " s)";
    if (live) {
      surroundings.err().print(CLEAR + words);
      surroundings.err().flush();
    } else {
      surroundings.err().println(words);
    }
    shown = true;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      timer.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (live && shown) {
      surroundings.err().print(CLEAR);
      surroundings.err().flush();
    }
  }
}
