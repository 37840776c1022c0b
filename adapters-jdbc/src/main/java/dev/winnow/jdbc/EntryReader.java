package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.util.List;
import java.util.function.Consumer;

/** Reads entries in their order and makes sure that none is damaged or missing. */
final class EntryReader {

  /** How many rows are held at a time. */
  private static final int PAGE = 500;

  /** What to do about damage, after what is damaged. */
  static final String ADVICE =
      "; run winnow journal verify to see all that is damaged, and winnow journal repair to go on"
          + " without it";

  private final Location location;
  private final Pages pages;

  /** Where rows come from. */
  @FunctionalInterface
  interface Pages {

    /** Those that come after one, in order, so many at most. */
    List<EntryRow> after(long number, int most);
  }

  EntryReader(Location location, Pages pages) {
    this.location = location;
    this.pages = pages;
  }

  static EntryReader of(Session session) {
    return new EntryReader(
        session.store().location(),
        (after, most) -> session.read(handle -> new EntryTable(handle).page(after, most)));
  }

  /** All after one; those before the first that is kept are not missed if that one is 0. */
  void read(long after, Consumer<Numbered> reader) {
    whole(after, row -> reader.accept(numbered(row)));
  }

  /** The same, as rows that are whole. */
  void whole(long after, Consumer<EntryRow> reader) {
    long[] last = {after};
    rows(
        after,
        row -> {
          expect(last[0] == 0 ? row.number() : last[0] + 1, row);
          last[0] = row.number();
          reader.accept(row);
        });
  }

  /** Makes sure that all of them up to one are there and whole. */
  void check(long after, long until) {
    long[] last = {after};
    rows(after, row -> expect(++last[0], row));
    if (last[0] < until) {
      throw missing(last[0] + 1, until);
    }
  }

  /** All rows as they are. */
  void rows(long after, Consumer<EntryRow> reader) {
    long last = after;
    int found = PAGE;
    while (found == PAGE) {
      List<EntryRow> page = pages.after(last, PAGE);
      page.forEach(reader);
      found = page.size();
      last = found == 0 ? last : page.get(found - 1).number();
    }
  }

  private void expect(long number, EntryRow row) {
    if (row.number() != number) {
      throw missing(number, row.number() - 1);
    }
    if (!row.isWhole()) {
      throw new JournalException(damaged(row, "its checksum does not fit"));
    }
  }

  private Numbered numbered(EntryRow row) {
    try {
      return new Numbered(row.number(), row.entry());
    } catch (IllegalArgumentException e) {
      throw new JournalException(damaged(row, String.valueOf(e.getMessage())), e);
    }
  }

  private JournalException missing(long first, long last) {
    String what =
        first >= last
            ? "entry " + first + " is missing"
            : "the entries " + first + " to " + last + " are missing";
    return new JournalException("the journal " + location + ": " + what + ADVICE);
  }

  private String damaged(EntryRow row, String why) {
    return "the journal "
        + location
        + ": entry "
        + row.number()
        + ", received "
        + row.received()
        + ", is damaged: "
        + why
        + ADVICE;
  }
}
