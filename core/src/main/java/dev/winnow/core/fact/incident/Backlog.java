package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Kept;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a worker fares that takes items from a queue: how many wait, how many it does, and what its
 * log says. One thread at a time.
 */
public final class Backlog implements Kept<Backlog> {
  private String worker = "";
  private long outstandingAt = 0;
  private double outstanding = 0;
  private long processedAt = 0;
  private double processed = 0;
  private long heardAt = 0;
  private String working = "";
  private String done = "";
  private boolean startedAnew = false;
  private boolean repeating = false;
  private @Nullable WorkLine error;
  private @Nullable WorkLine told;

  private Backlog() {}

  private static Backlog of(String worker) {
    Backlog backlog = new Backlog();
    backlog.worker = worker;
    return backlog;
  }

  /**
   * How many items wait.
   *
   * @param worker the worker's name
   * @param at when that was measured, in epoch milliseconds
   * @param number how many
   * @return with this alone
   */
  public static Backlog outstanding(String worker, long at, double number) {
    Backlog backlog = of(worker);
    backlog.outstandingAt = at;
    backlog.outstanding = number;
    return backlog;
  }

  /**
   * How many items an hour are done.
   *
   * @param worker the worker's name
   * @param at when that was measured, in epoch milliseconds
   * @param number how many
   * @return with this alone
   */
  public static Backlog processed(String worker, long at, double number) {
    Backlog backlog = of(worker);
    backlog.processedAt = at;
    backlog.processed = number;
    return backlog;
  }

  /**
   * What a line of the log says.
   *
   * @param worker the worker's name
   * @param line the line
   * @return with this alone
   */
  public static Backlog read(String worker, WorkLine line) {
    Backlog backlog = of(worker);
    backlog.told = line;
    backlog.take(line);
    return backlog;
  }

  @Override
  public String id() {
    return worker;
  }

  /** The newest numbers count, of one time the greater; of lines the one that comes last. */
  @Override
  public void merge(Backlog later) {
    if (newer(later.outstandingAt, later.outstanding, outstandingAt, outstanding)) {
      outstandingAt = later.outstandingAt;
      outstanding = later.outstanding;
    }
    if (newer(later.processedAt, later.processed, processedAt, processed)) {
      processedAt = later.processedAt;
      processed = later.processed;
    }
    Optional.ofNullable(later.told).filter(line -> line.at() >= heardAt).ifPresent(this::take);
  }

  private static boolean newer(long at, double number, long knownAt, double known) {
    return at > knownAt || (at == knownAt && number > known);
  }

  private void take(WorkLine line) {
    heardAt = line.at();
    switch (line.kind()) {
      case STARTED -> {
        startedAnew = true;
        working = "";
      }
      case WORKING -> working = line.item();
      case DONE -> did(line.item());
      case FAILED -> failed(line);
      case FINISHED -> {
        working = "";
        done = "";
        forgive();
      }
      case OTHER -> {
        // It says no more than that the log is written.
      }
    }
  }

  private void did(String item) {
    done = item;
    working = "";
    if (error != null && !item.isEmpty() && item.equals(error.item())) {
      forgive();
    }
  }

  private void forgive() {
    error = null;
    repeating = false;
  }

  /** One that does not say of which item it is is of the one that was taken last. */
  private void failed(WorkLine line) {
    WorkLine now =
        line.item().isEmpty()
            ? new WorkLine(line.kind(), line.at(), working, line.number(), line.text())
            : line;
    if (error == null || !error.sameAs(now)) {
      repeating = false;
    } else if (startedAnew) {
      repeating = true;
    }
    startedAnew = false;
    error = now;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "the backlog of " + worker;
  }

  /** {@return the worker's name} */
  public String getWorker() {
    return worker;
  }

  /** {@return when it was measured how many items wait, in epoch milliseconds; 0 if never} */
  public long getOutstandingAt() {
    return outstandingAt;
  }

  /** {@return how many items wait} */
  public double getOutstanding() {
    return outstanding;
  }

  /** {@return when it was measured how many are done, in epoch milliseconds; 0 if never} */
  public long getProcessedAt() {
    return processedAt;
  }

  /** {@return how many items an hour are done} */
  public double getProcessed() {
    return processed;
  }

  /** {@return when its log was heard of, in epoch milliseconds; 0 if never} */
  public long getHeardAt() {
    return heardAt;
  }

  /** {@return when it met the error that it has not got over, in epoch milliseconds; 0 if none} */
  public long getErrorAt() {
    return Optional.ofNullable(error).map(WorkLine::at).orElse(0L);
  }

  /** {@return the line that says so; empty if there is none} */
  public String getErrorText() {
    return Optional.ofNullable(error).map(WorkLine::text).orElse("");
  }

  /** {@return the number of that error; empty if it has none} */
  public String getErrorNumber() {
    return Optional.ofNullable(error).map(WorkLine::number).orElse("");
  }

  /** {@return the item of that error; empty if nothing says which} */
  public String getErrorItem() {
    return Optional.ofNullable(error).map(WorkLine::item).orElse("");
  }

  /** {@return whether that error came back, on the same item, after the worker was started anew} */
  public boolean isRepeating() {
    return repeating;
  }

  /** {@return the item that it did last; empty if nothing says which} */
  public String getDone() {
    return done;
  }
}
