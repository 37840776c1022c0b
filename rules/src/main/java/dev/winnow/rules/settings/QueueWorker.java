package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.fact.incident.Backlog;
import dev.winnow.core.fact.incident.Diagnosis;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A worker that takes items from a queue, such as an order processor. Immutable.
 *
 * @param worker its name: the subject of its measurements
 * @param items what it works on, in the plural
 * @param outstanding the metric that says how many items wait
 * @param processed the metric that says how many it does in an hour; or null
 * @param most how many may wait
 * @param capacity how many it can do in an hour; or null
 * @param together how far apart measurements may be to be of one time
 * @param fresh for how long an error counts while its log goes on, and after how long without a
 *     line the log says nothing
 * @param alert the name of the incident that too many wait
 * @param severity how severe that is
 * @param owner whose it is; whose the tables say if left out
 * @param log how its log is read; or null
 * @param developers who is told of errors; or null
 * @param operators who is asked to run it more often; or null
 * @param restart how it is started anew; or null
 */
public record QueueWorker(
    String worker,
    @JsonProperty(defaultValue = "items") String items,
    String outstanding,
    @Nullable String processed,
    double most,
    @Nullable Double capacity,
    @JsonProperty(defaultValue = "5m") Duration together,
    @JsonProperty(defaultValue = "1h") Duration fresh,
    String alert,
    @JsonProperty(defaultValue = "warning") String severity,
    @Nullable String owner,
    @Nullable WorkLog log,
    @Nullable Contact developers,
    @Nullable Contact operators,
    @Nullable WorkRestart restart) {

  /** Checks that what belongs together is there. */
  public QueueWorker {
    Check.that(!worker.isBlank(), "\"worker\" names no worker");
    Check.that(!outstanding.isBlank(), "\"outstanding\" names no metric");
    Check.that(!outstanding.equals(processed), "\"outstanding\" and \"processed\" are the same");
    Check.that(most >= 0, "\"most\" must be 0 or more");
    Check.that(capacity == null || capacity > 0, "\"capacity\" must be more than 0");
  }

  /** What a measurement says of it; of what cannot be, such as a number below 0, nothing. */
  List<Backlog> toldBy(Measurement measurement) {
    if (!measurement.subject().equals(worker) || measurement.value() < 0) {
      return List.of();
    }
    if (measurement.metric().equals(outstanding)) {
      return List.of(Backlog.outstanding(worker, measurement.atMillis(), measurement.value()));
    }
    return measurement.metric().equals(processed)
        ? List.of(Backlog.processed(worker, measurement.atMillis(), measurement.value()))
        : List.of();
  }

  /**
   * What makes it the same incident next time.
   *
   * @return the key of its problem
   */
  public String key() {
    return IncidentKey.of(alert, Labels.of("worker", worker));
  }

  /**
   * That too many items wait.
   *
   * @param backlog how it fares
   * @param why what is known of why, as {@link Diagnosis}; possibly nothing
   * @return one problem for each worker
   */
  public Problem behind(Backlog backlog, List<?> why) {
    Map<String, String> labels = new TreeMap<>(Map.of("worker", worker, "severity", severity));
    if (owner != null) {
      labels.put("owner", owner);
    }
    return Problem.of(alert, worker, Labels.of(labels), words(backlog, why), severity)
        .key(key())
        .seen(Math.max(backlog.getOutstandingAt(), backlog.getErrorAt()))
        .retold()
        .ending("no more " + items + " wait than may");
  }

  private String words(Backlog backlog, List<?> why) {
    StringBuilder words = new StringBuilder();
    words.append(Words.number(backlog.getOutstanding())).append(' ').append(items);
    words.append(" outstanding, above the limit of ").append(Words.number(most));
    if (current(backlog)) {
      words.append("; ").append(Words.number(backlog.getProcessed())).append(" processed an hour");
    }
    why.stream()
        .map(Diagnosis.class::cast)
        .map(Diagnosis::words)
        .sorted()
        .forEach(one -> words.append("; ").append(one));
    if (why.isEmpty()) {
      words.append("; why is unknown: ").append(missing(backlog));
    }
    return words.toString();
  }

  private boolean current(Backlog backlog) {
    return backlog.getProcessedAt() > 0
        && backlog.getProcessedAt() >= backlog.getOutstandingAt() - together.toMillis();
  }

  /**
   * The error that it has not got over, for people.
   *
   * @param backlog how it fares
   * @return the line of the log, with the item if it can be told
   */
  public String error(Backlog backlog) {
    String item = backlog.getErrorItem();
    String where = item.isEmpty() ? "" : " (" + items + ": " + item + ")";
    if (item.isEmpty() && !backlog.getDone().isEmpty()) {
      where = " (" + items + ": after " + backlog.getDone() + ")";
    }
    String again = backlog.isRepeating() ? ", again after it was started anew" : "";
    return "its log says: " + backlog.getErrorText() + where + again;
  }

  /** What is not known of why items wait. */
  private String missing(Backlog backlog) {
    if (log == null) {
      return "no log of it is known, so that nobody can say whether it meets errors";
    }
    if (backlog.getHeardAt() < backlog.getOutstandingAt() - fresh.toMillis()) {
      return "nothing of its log was read for " + Words.spoken(fresh);
    }
    if (capacity == null || !current(backlog)) {
      return "its log says no error, and it is not known how many it "
          + (capacity == null ? "can do" : "does");
    }
    return "its log says no error, and it does less than the "
        + Words.number(capacity)
        + " an hour that it can";
  }

  /**
   * How many it can do in an hour.
   *
   * @return the number; more than there can be if nobody says so
   */
  public double atCapacity() {
    return Optional.ofNullable(capacity).orElse(Double.MAX_VALUE);
  }

  /**
   * Until how long before a measurement another is of the same time.
   *
   * @return milliseconds
   */
  public long togetherMillis() {
    return together.toMillis();
  }

  /**
   * For how long what its log says counts.
   *
   * @return milliseconds
   */
  public long freshMillis() {
    return fresh.toMillis();
  }

  /**
   * The action that starts it anew.
   *
   * @return its name; empty if there is none
   */
  public String restartAction() {
    return Optional.ofNullable(restart).map(WorkRestart::action).orElse("");
  }

  /**
   * The hours in which it may be started anew.
   *
   * @return their name; empty if there are none
   */
  public String restartHours() {
    return Optional.ofNullable(restart).map(WorkRestart::hours).orElse("");
  }

  /**
   * What developers are asked, after the line of the ticket.
   *
   * @param backlog how it fares
   * @return to look into the error, by its number; and what is said of starting it anew
   */
  public String lookInto(Backlog backlog) {
    String number = backlog.getErrorNumber();
    String error = "look into error" + (number.isEmpty() ? "" : " " + number);
    return Optional.ofNullable(restart)
        .map(one -> error + "; started anew, " + one.note())
        .orElse(error);
  }

  /** The row in words. */
  @Override
  public String toString() {
    return "the worker " + worker;
  }
}
