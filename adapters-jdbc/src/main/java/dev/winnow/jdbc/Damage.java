package dev.winnow.jdbc;

/**
 * Which entries cannot stay. Immutable.
 *
 * @param lastKnown the last damaged one that a snapshot knows: it and all before it go; 0 if none
 * @param first the first one after the snapshot that is damaged or missing: it and all after it go;
 *     0 if none
 * @param last the last one there is
 */
record Damage(long lastKnown, long first, long last) {

  boolean isCut(long number) {
    return number <= lastKnown || (first > 0 && number >= first);
  }

  /** Finds them. For one use by one thread. */
  static final class Finder {

    private final long known;
    private long lastKnown;
    private long first;
    private long last;

    /**
     * A search.
     *
     * @param known up to where a whole snapshot knows the entries
     */
    Finder(long known) {
      this.known = known;
    }

    /** The next row. */
    void add(EntryRow row) {
      long expected = last == 0 ? Math.min(row.number(), known + 1) : last + 1;
      if (row.number() > expected) {
        bad(expected, row.number() - 1);
      }
      last = row.number();
      if (row.trouble().isPresent()) {
        bad(last, last);
      }
    }

    private void bad(long from, long to) {
      if (from <= known) {
        lastKnown = Math.min(to, known);
      }
      if (to > known && first == 0) {
        first = Math.max(from, known + 1);
      }
    }

    Damage found() {
      return new Damage(lastKnown, first, last);
    }
  }
}
