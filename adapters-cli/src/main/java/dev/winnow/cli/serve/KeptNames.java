package dev.winnow.cli.serve;

import dev.winnow.formats.mapping.FirstNames;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.service.Accepted;
import dev.winnow.runtime.service.Intake;
import dev.winnow.runtime.service.Submission;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps what the alerts of tools were called first with the journal, before the signals that are
 * called so are taken in: what a tool says of them after a restart is of the same alerts. Safe for
 * use by several threads.
 */
final class KeptNames implements Intake {

  private final FirstNames names = new FirstNames();
  private final Intake intake;
  private volatile Optional<Journal> journal = Optional.empty();

  KeptNames(Intake intake) {
    this.intake = intake;
  }

  FirstNames names() {
    return names;
  }

  /** The journal is open: what was kept in it is known from now on. */
  void begin(Journal opened) {
    names.resume(opened::remembered);
    journal = Optional.of(opened);
  }

  /** The journal will be closed. */
  void end() {
    journal = Optional.empty();
  }

  @Override
  public CompletableFuture<Accepted> submit(List<Submission> signals) {
    journal.ifPresent(this::keep);
    return intake.submit(signals);
  }

  /**
   * A journal that cannot be written takes no signals in either, and whoever sends them is told.
   */
  private void keep(Journal opened) {
    try {
      names.keep(opened::remember);
    } catch (JournalException e) {
      // What could not be kept is given again with the next signals.
      return;
    }
  }
}
