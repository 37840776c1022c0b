package dev.winnow.jdbc;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What was decided because of entries that are not there: their numbers are given to other entries,
 * which would pass for decided. For one transaction.
 */
final class Undecided {

  private static final String GONE = "entry > (" + EntryTable.LAST + ")";
  private static final String UNSENT =
      "delivery where state = 'waiting' and decision in (select id from decision where "
          + GONE
          + ")";

  private final Handle handle;

  Undecided(Handle handle) {
    this.handle = handle;
  }

  /** That there are decisions of entries that are not there; empty if there are none. */
  Optional<String> problem() {
    long count =
        handle.createQuery("select count(*) from decision where " + GONE).mapTo(Long.class).one();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "%s of entries after entry %d, which are not there"
                .formatted(
                    count == 1 ? "there is 1 decision" : "there are " + count + " decisions",
                    new EntryTable(handle).last()));
  }

  /**
   * Removes them, with what was to be delivered of them. Who was told stays known, so that nobody
   * is told again if the same is decided again.
   *
   * @return what that was; empty if there are none
   */
  Optional<String> remove() {
    List<String> tickets =
        handle
            .createQuery("select distinct ticket from decision where ticket <> '' and " + GONE)
            .mapTo(String.class)
            .list();
    int deliveries = handle.execute("delete from " + UNSENT);
    int decisions = handle.execute("delete from decision where " + GONE);
    tickets.forEach(new TicketTable(handle)::takeBack);
    return decisions == 0 ? Optional.empty() : Optional.of(words(decisions, deliveries));
  }

  private String words(int decisions, int deliveries) {
    return "%s because of entries after entry %d, and %s, %s removed, as those entries are not there"
        .formatted(
            decisions == 1 ? "1 decision" : decisions + " decisions",
            new EntryTable(handle).last(),
            deliveries == 1
                ? "1 delivery that was not sent"
                : deliveries + " deliveries that were not sent",
            decisions + deliveries == 1 ? "is" : "are");
  }
}
