package dev.winnow.jdbc;

import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads entries in their order and makes sure that none is damaged or missing. */
final class EntryReader {

  /** How many rows are held at a time. */
  private static final int PAGE = 500;

  private static final String ADVICE =
      "; run winnow journal verify to see all that is damaged, and winnow journal repair to go on"
          + " without it";

  private final Session session;

  EntryReader(Session session) {
    this.session = session;
  }

  void read(long after, Consumer<Numbered> reader) {
    rows(after, row -> reader.accept(numbered(row)));
  }

  /** Makes sure that all of them up to one are there and whole. */
  void check(long after, long until) {
    long[] last = {after};
    rows(
        after,
        row -> {
          expect(last[0] + 1, row.number());
          last[0] = row.number();
        });
    if (last[0] < until) {
      throw missing(last[0] + 1, until);
    }
  }

  private void rows(long after, Consumer<EntryRow> reader) {
    long last = after;
    while (true) {
      long from = last;
      List<EntryRow> page = session.read(handle -> new EntryTable(handle).page(from, PAGE));
      for (EntryRow row : page) {
        if (last > 0) {
          expect(last + 1, row.number());
        }
        if (!row.isWhole()) {
          throw damaged(row, "its checksum does not fit", null);
        }
        reader.accept(row);
        last = row.number();
      }
      if (page.size() < PAGE) {
        return;
      }
    }
  }

  private void expect(long number, long found) {
    if (found != number) {
      throw missing(number, found - 1);
    }
  }

  private Numbered numbered(EntryRow row) {
    try {
      return new Numbered(row.number(), row.entry());
    } catch (IllegalArgumentException e) {
      throw damaged(row, String.valueOf(e.getMessage()), e);
    }
  }

  private JournalException missing(long first, long last) {
    String what =
        first >= last
            ? "entry " + first + " is missing"
            : "the entries " + first + " to " + last + " are missing";
    return new JournalException("the journal " + session.store().location() + ": " + what + ADVICE);
  }

  private JournalException damaged(EntryRow row, String why, @Nullable Throwable cause) {
    return new JournalException(
        "the journal "
            + session.store().location()
            + ": entry "
            + row.number()
            + ", received "
            + row.received()
            + ", is damaged: "
            + why
            + ADVICE,
        cause);
  }
}
