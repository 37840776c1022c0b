package dev.winnow.runtime.journal;

import java.util.List;

/**
 * What is written to a journal at once: as a whole or not at all. Immutable.
 *
 * @param entries what came, in order
 * @param decided what was decided because of earlier entries, in order
 */
public record Batch(List<Entry> entries, List<Decided> decided) {

  /** Keeps its own copies of the lists. */
  public Batch {
    entries = List.copyOf(entries);
    decided = List.copyOf(decided);
  }
}
