package dev.winnow.runtime.service;

import dev.winnow.runtime.journal.Journal;

/** Opens a journal. */
@FunctionalInterface
public interface Opening {

  /**
   * Opens it; if another process holds it, it may wait until that one lets go.
   *
   * @return the journal
   * @throws InterruptedException if the service ends first
   * @throws dev.winnow.runtime.journal.JournalException if it cannot be opened
   */
  Journal open() throws InterruptedException;
}
