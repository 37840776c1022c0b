package dev.winnow.documents.record;

import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The record: the signals of an input, and what was decided of them; nothing else is known.
 * Immutable.
 */
public final class Chronicle {

  private final List<Entry> entries;
  private final List<Entry.Heard> signals;
  private final List<TicketStory> stories;

  private Chronicle(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    signals =
        this.entries.stream()
            .filter(Entry.Heard.class::isInstance)
            .map(Entry.Heard.class::cast)
            .toList();
    stories = told(this.entries);
  }

  /** Of what was written down in the order in which it was heard. */
  static Chronicle of(List<Entry> heard) {
    List<Entry> sorted = new ArrayList<>(heard);
    sorted.sort(Comparator.comparing(Entry::at));
    return new Chronicle(sorted);
  }

  /**
   * All that happened.
   *
   * @return the entries, in the order of time
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * When the record begins.
   *
   * @return the time of its first entry; empty if there is none
   */
  public Optional<Instant> first() {
    return entries.stream().findFirst().map(Entry::at);
  }

  /**
   * The last signal: what was decided after it was decided because nothing more was heard.
   *
   * @return the time of the last signal; empty if there is none
   */
  public Optional<Instant> last() {
    return signals.isEmpty() ? Optional.empty() : Optional.of(signals.get(signals.size() - 1).at());
  }

  /**
   * All signals.
   *
   * @return those that are kept, in the order of time
   */
  public List<Entry.Heard> signals() {
    return signals;
  }

  /**
   * The stories of all tickets that are not merged into others, in the order in which they began.
   *
   * @return a story each
   */
  public List<TicketStory> stories() {
    return stories;
  }

  private static List<TicketStory> told(List<Entry> entries) {
    Map<String, List<Entry>> byTicket = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (!entry.ticket().isEmpty()) {
        byTicket.computeIfAbsent(entry.ticket(), id -> new ArrayList<>()).add(entry);
      }
    }
    return byTicket.values().stream()
        .flatMap(own -> TicketStory.of(own).stream())
        .filter(story -> story.view().state() != TicketView.State.MERGED)
        .sorted(Comparator.comparing(TicketStory::began).thenComparing(story -> story.view().id()))
        .toList();
  }

  /**
   * Some of the entries, in their order.
   *
   * @param some entries of this record
   * @param more others, which may be among them
   * @return all of them, each once
   */
  public List<Entry> those(List<? extends Entry> some, List<? extends Entry> more) {
    Set<Entry> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(some);
    wanted.addAll(more);
    return entries.stream().filter(wanted::contains).toList();
  }

  /** Whether an entry changed a ticket. */
  static Optional<TicketUpdate> update(Entry entry) {
    return entry instanceof Entry.Decided decided
            && decided.decision() instanceof TicketUpdate update
        ? Optional.of(update)
        : Optional.empty();
  }
}
