package dev.winnow.runtime.service;

import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.RulesOut;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.delivery.Routing;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import dev.winnow.runtime.journal.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Goes on from a journal: the newest snapshot, and what came after it, decided on again. The same
 * policy decides the same, which the journal has already; another one would decide otherwise, and
 * that is not said of what was decided before. Stateless.
 */
final class Recovering {

  private Recovering() {}

  static Deciding of(
      Journal journal,
      Ledger ledger,
      Policy policy,
      Routing routing,
      RulesOut rulesOut,
      WatchReport report) {
    Optional<Recovery> before = journal.recover(words -> report.notice(Instant.EPOCH, words));
    boolean changed =
        before.filter(known -> !known.engine().policy().equals(policy.hash())).isPresent();
    Silent silent = new Silent(report);
    Deciding deciding = Deciding.from(before, policy, routing, rulesOut, silent);
    long until = before.map(Recovery::until).orElse(0L);
    long decided = changed ? journal.lastDecided() : 0;
    ledger.resume(until);
    journal.read(until, one -> again(one, deciding, ledger, decided));
    silent.speak();
    if (changed) {
      report.notice(
          deciding.engine().now(),
          "the policy has changed since the journal was written: open incidents go on under the new one");
    }
    if (ledger.hasDecided() && ledger.write(List.of()).isEmpty()) {
      deciding.close();
      throw new JournalException(ledger.trouble());
    }
    return deciding;
  }

  private static void again(Numbered one, Deciding deciding, Ledger ledger, long decided) {
    List<Decided> made = deciding.give(one);
    ledger.resume(one.number());
    if (one.number() > decided) {
      ledger.decided(made);
    }
  }

  /** What was said before the crash is not said again. */
  private static final class Silent implements WatchReport {

    private final WatchReport people;
    private boolean speaks;

    Silent(WatchReport people) {
      this.people = people;
    }

    void speak() {
      speaks = true;
    }

    @Override
    public void begin(String words) {
      people.begin(words);
    }

    @Override
    public void signal(Signal signal, Triage triage) {
      if (speaks) {
        people.signal(signal, triage);
      }
    }

    @Override
    public void decision(Decision decision) {
      people.decision(decision);
    }

    @Override
    public void notice(Instant at, String words) {
      people.notice(at, words);
    }

    @Override
    public void tick(Instant now) {
      people.tick(now);
    }

    @Override
    public void end(String words) {
      people.end(words);
    }
  }
}
