package dev.winnow.runtime.service;

import dev.winnow.core.json.SignalTimes;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes to a journal in groups: what comes in, together with what was decided of what came in
 * before. What could not be written of the decisions is written with the next group. For one
 * thread.
 */
final class Ledger {

  private final Journal journal;
  private final List<Decided> waiting = new ArrayList<>();
  private String trouble = "";
  private volatile long last;

  Ledger(Journal journal) {
    this.journal = journal;
  }

  /** Entries up to this one are there already. */
  void resume(long number) {
    last = number;
  }

  /** The number of the last entry. */
  long last() {
    return last;
  }

  /** Something was decided; it is written with the next group. */
  void decided(List<Decided> more) {
    waiting.addAll(more);
  }

  /** What was decided and is not written. */
  List<Decided> waiting() {
    return List.copyOf(waiting);
  }

  boolean hasDecided() {
    return !waiting.isEmpty();
  }

  /** Why the last attempt to write failed; empty if it did not. */
  String trouble() {
    return trouble;
  }

  /**
   * Writes entries and what was decided.
   *
   * @return their numbers, 0 for what was there already; empty if it could not be written
   */
  Optional<List<Long>> write(List<Entry> entries) {
    try {
      List<Long> numbers = journal.write(new Batch(entries, waiting));
      waiting.clear();
      trouble = "";
      last = numbers.stream().mapToLong(Long::longValue).reduce(last, Math::max);
      return Optional.of(numbers);
    } catch (JournalException e) {
      if (e.isLost()) {
        throw e;
      }
      trouble = e.getMessage();
      return Optional.empty();
    }
  }

  /**
   * Writes what was decided, without an entry.
   *
   * @throws JournalException if it cannot be written; it is written with the next group then
   */
  void flush() {
    if (hasDecided()) {
      List<Long> unused = journal.write(new Batch(List.of(), waiting));
      waiting.clear();
      trouble = "";
    }
  }

  /** The entries that were written, with their numbers. */
  static List<Numbered> numbered(List<Entry> entries, List<Long> numbers) {
    List<Numbered> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (numbers.get(i) > 0) {
        all.add(new Numbered(numbers.get(i), entries.get(i)));
      }
    }
    return all;
  }

  /**
   * Signals as they are journalled: news of now, unless they say of when they are. What is of the
   * past is as of then, but never before what comes before it.
   */
  static List<Entry> received(List<Submission> signals, Instant least, Instant now) {
    List<Entry> entries = new ArrayList<>();
    Instant when = least;
    for (Submission one : signals) {
      Instant told = one.past().filter(now::isAfter).orElse(now).truncatedTo(ChronoUnit.MILLIS);
      when = told.isAfter(when) ? told : when;
      Signal signal = one.dated() ? one.signal() : SignalTimes.newsOf(one.signal(), now);
      entries.add(new Entry.Received(when, signal, one.key()));
    }
    return entries;
  }
}
