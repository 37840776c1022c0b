package dev.winnow.runtime.service;

import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.SteadyClock;
import dev.winnow.runtime.Ticker;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.Numbered;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One round after the other: what waits is journalled together, answered, and decided on. For one
 * thread.
 */
final class Rounds {

  private final Ledger ledger;
  private final Deciding deciding;
  private final Shadowing shadowing;
  private final Inbox inbox;
  private final ServiceOptions options;
  private final SteadyClock clock;
  private final WatchReport report;
  private final LongSupplier nanos;
  private final Consumer<Duration> took;
  private final List<Entry> own = new ArrayList<>();
  private final Ticker tick;
  private final Ticker snapshot;
  private String trouble = "";
  private Instant latest;
  private long given;
  private final Keeper keeper;

  Rounds(
      Journal journal,
      Ledger ledger,
      Deciding deciding,
      Shadowing shadowing,
      Inbox inbox,
      ServiceOptions options,
      InstantSource clock,
      LongSupplier nanos,
      WatchReport report,
      Consumer<Duration> took,
      Executor beside) {
    this.ledger = ledger;
    this.deciding = deciding;
    this.shadowing = shadowing;
    this.inbox = inbox;
    this.options = options;
    this.report = report;
    this.nanos = nanos;
    this.took = took;
    this.clock = new SteadyClock(clock, nanos, options.skew(), now());
    latest = now();
    given = ledger.last();
    keeper = new Keeper(journal, beside, given, words -> report.notice(now(), words));
    tick = new Ticker(options.tick(), nanos);
    snapshot = new Ticker(options.snapshot(), nanos);
  }

  /** What Winnow has to say of itself at the start. */
  void begin() {
    own(clock());
    snapshot.isDue();
  }

  /** The time until which everything was decided. */
  Instant now() {
    return deciding.engine().now();
  }

  /** What is out of order. */
  List<String> troubles() {
    return List.of(ledger.trouble(), keeper.trouble()).stream()
        .filter(one -> !one.isEmpty())
        .toList();
  }

  void await() throws InterruptedException {
    boolean atOnce = ledger.hasDecided() && ledger.trouble().isEmpty();
    inbox.await(atOnce ? 0 : tick.untilNext());
  }

  /** Whether something was decided that the journal has now. */
  boolean next() {
    List<Inbox.Offer> offers = inbox.take(options.batch());
    boolean due = tick.isDue();
    if (offers.isEmpty() && !due && !ledger.hasDecided()) {
      return false;
    }
    Instant now = clock();
    Instant least = own.isEmpty() ? now().plusMillis(1) : now;
    List<Entry> entries = new ArrayList<>(own);
    List<Submission> signals = offers.stream().flatMap(one -> one.signals().stream()).toList();
    entries.addAll(Ledger.received(signals, least, now));
    if (due) {
      entries.add(new Entry.Tick(now));
    }
    List<Decided> decided = ledger.waiting();
    Optional<List<Long>> numbers = ledger.write(entries);
    if (numbers.isEmpty()) {
      refuse(offers, now);
      return false;
    }
    works(now);
    decided.forEach(one -> report.decision(one.decision()));
    answer(offers, numbers.get().subList(own.size(), numbers.get().size()));
    own.clear();
    // Here the journal has all that the engine knows, and what was decided of it.
    if (snapshot.isDue()) {
      keep();
    }
    decide(Ledger.numbered(entries, numbers.get()), now);
    offers.forEach(offer -> took.accept(Duration.ofNanos(nanos.getAsLong() - offer.since())));
    return !decided.isEmpty();
  }

  private void decide(List<Numbered> entries, Instant now) {
    for (Numbered one : entries) {
      List<Decided> decided = deciding.give(one);
      ledger.decided(decided);
      shadowing.give(one, decided);
      given = one.number();
    }
    own(now);
    if (!entries.isEmpty()) {
      report.tick(now);
    }
  }

  private void own(Instant now) {
    for (Signal alert : deciding.alerts(now)) {
      own.add(new Entry.Received(now, alert, ""));
    }
  }

  private static void answer(List<Inbox.Offer> offers, List<Long> numbers) {
    int from = 0;
    for (Inbox.Offer offer : offers) {
      int until = from + offer.signals().size();
      long repeated = numbers.subList(from, until).stream().filter(number -> number == 0).count();
      offer.answer().complete(new Accepted(offer.signals().size(), Math.toIntExact(repeated)));
      from = until;
    }
  }

  private void refuse(List<Inbox.Offer> offers, Instant now) {
    if (!ledger.trouble().equals(trouble)) {
      trouble = ledger.trouble();
      report.notice(now, trouble + "; nothing is taken in until it can be");
    }
    BusyException why = new BusyException("the journal cannot be written", options.retry(), true);
    offers.forEach(offer -> offer.answer().completeExceptionally(why));
  }

  private void works(Instant now) {
    if (!trouble.isEmpty()) {
      trouble = "";
      report.notice(now, "the journal is written again");
    }
  }

  /**
   * Begins to keep where the engine stands; what it has decided must be written. If the one before
   * is still being written, the next one will do.
   */
  void keep() {
    if (!keeper.isBusy()) {
      keeper.keep(deciding.standing(given));
    }
  }

  /** At the end nothing is left to be decided on again. */
  void end() {
    keeper.settle();
    if (!ledger.hasDecided() && given > keeper.kept()) {
      keep();
      keeper.settle();
    }
  }

  private Instant clock() {
    Instant told = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // No instant goes over several rounds: what is decided within one is told apart by its order.
    Instant now = told.isAfter(latest) ? told : latest.plusMillis(1);
    latest = now;
    clock.notice().ifPresent(words -> report.notice(now, words));
    return now;
  }
}
