package dev.winnow.documents.record;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ticket from its beginning on. Immutable.
 *
 * @param view the ticket as it is at the end of the record
 * @param began when its first alert happened, or it was opened
 * @param ended when it was closed for good; empty if it is not over in the record
 * @param entries what belongs to it, in the order of time
 */
public record TicketStory(
    TicketView view, Instant began, Optional<Instant> ended, List<Entry> entries) {

  /** Keeps its own copy. */
  public TicketStory {
    entries = List.copyOf(entries);
  }

  /** Of all that belongs to one ticket; empty if it was never said how it stands. */
  static Optional<TicketStory> of(List<Entry> own) {
    List<TicketUpdate> updates =
        own.stream().flatMap(entry -> Chronicle.update(entry).stream()).toList();
    if (updates.isEmpty()) {
      return Optional.empty();
    }
    TicketUpdate last = updates.get(updates.size() - 1);
    Instant opened = updates.get(0).at();
    Instant seen = updates.get(0).view().firstSeen();
    boolean over = last.view().state() == TicketView.State.CLOSED;
    return Optional.of(
        new TicketStory(
            last.view(),
            seen.isBefore(opened) ? seen : opened,
            over ? Optional.of(last.at()) : Optional.empty(),
            own));
  }

  /**
   * For how long it was there.
   *
   * @return from its beginning to its end; empty if it is not over in the record
   */
  public Optional<Duration> lasted() {
    return ended.map(end -> Duration.between(began, end));
  }

  /**
   * What was decided of it.
   *
   * @param kind the kind of decisions
   * @param <D> that kind
   * @return those decisions, in the order of time
   */
  public <D extends Decision> List<D> decisions(Class<D> kind) {
    return entries.stream()
        .filter(Entry.Decided.class::isInstance)
        .map(entry -> ((Entry.Decided) entry).decision())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /**
   * What was said of it.
   *
   * @param kind the kind of signals
   * @return those entries, in the order of time
   */
  public Stream<Entry.Heard> heard(Class<? extends Signal> kind) {
    return entries.stream()
        .filter(Entry.Heard.class::isInstance)
        .map(Entry.Heard.class::cast)
        .filter(entry -> kind.isInstance(entry.signal()));
  }

  /**
   * Whether it was there in a time.
   *
   * @param from when that begins
   * @param to when that ends
   * @return true if it began before the end and was not over before the beginning
   */
  public boolean within(Instant from, Instant to) {
    return !began.isAfter(to) && ended.map(end -> !end.isBefore(from)).orElse(true);
  }
}
