package dev.winnow.runtime.service;

import dev.winnow.core.Policy;
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
      WatchReport report,
      Instant now) {
    Optional<Recovery> before = journal.recover(words -> report.notice(now, words));
    boolean changed =
        before.filter(known -> !known.engine().policy().equals(policy.hash())).isPresent();
    Deciding deciding = Deciding.from(before, policy, routing, rulesOut, report);
    long until = before.map(Recovery::until).orElse(0L);
    long decided = changed ? journal.lastDecided() : 0;
    ledger.resume(until);
    journal.read(until, one -> again(one, deciding, ledger, decided));
    deciding.speak();
    if (changed) {
      report.notice(
          deciding.engine().now(),
          "the policy has changed since the journal was written: open incidents go on under the new one");
    }
    try {
      ledger.flush();
      return deciding;
    } catch (JournalException e) {
      deciding.close();
      throw e;
    }
  }

  private static void again(Numbered one, Deciding deciding, Ledger ledger, long decided) {
    List<Decided> made = deciding.give(one);
    ledger.resume(one.number());
    if (one.number() > decided) {
      ledger.decided(made);
    }
  }
}
