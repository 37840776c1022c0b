package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tickets that rest, by what rules would join them with. One thread at a time. */
final class RestIndex {

  /** What says which ticket it is about is known without an index. */
  private static final Set<RestJoin.Property> TICKET =
      Set.of(
          new RestJoin.Property(Incident.class, "ticket"),
          new RestJoin.Property(Ticket.class, "id"));

  private final TicketIndex book;
  private final List<Group> groups = new ArrayList<>();
  private final BitSet asked = new BitSet();

  /** Those that wait at the same conditions, by the text that must be equal there. */
  private static final class Group {
    final RestJoin first;
    final RestJoin.Reading reading;
    final BitSet joins;
    final CompactMap<Object, TicketIndex.Entry> entries = new CompactMap<>(new HashMap<>());

    Group(RestJoin first, RestJoin.Texts texts, BitSet joins) {
      this.first = first;
      this.reading = texts.resting();
      this.joins = joins;
    }

    void add(TicketIndex.Entry entry, Object fact) {
      Object text = reading.of(fact);
      if (text != null) {
        entries.add(text, entry);
      }
    }

    void remove(TicketIndex.Entry entry, Object fact) {
      if (first.restingType().isInstance(fact)) {
        Object text = reading.of(fact);
        if (text != null) {
          entries.remove(text, entry);
        }
      }
    }
  }

  RestIndex(TicketIndex book) {
    this.book = book;
  }

  /** Whether anything may rest that is joined so. */
  boolean asks(RestJoin join) {
    return asked.get(join.number());
  }

  /**
   * Puts a ticket in.
   *
   * @param fact one of its facts
   * @param joins where that waits
   */
  void add(TicketIndex.Entry entry, Object fact, List<RestJoin> joins) {
    Map<RestJoin.Property, List<RestJoin>> byProperty = new LinkedHashMap<>();
    for (RestJoin join : joins) {
      asked.set(join.number());
      join.equal()
          .filter(texts -> !TICKET.contains(texts.property()))
          .ifPresent(
              texts ->
                  byProperty
                      .computeIfAbsent(texts.property(), any -> new ArrayList<>(8))
                      .add(join));
    }
    byProperty.values().forEach(same -> group(same).add(entry, fact));
  }

  private Group group(List<RestJoin> same) {
    BitSet numbers = new BitSet();
    same.forEach(join -> numbers.set(join.number()));
    for (Group group : groups) {
      if (group.joins.equals(numbers)) {
        return group;
      }
    }
    RestJoin first = same.get(0);
    Group fresh = new Group(first, first.equal().orElseThrow(), numbers);
    groups.add(fresh);
    return fresh;
  }

  void remove(TicketIndex.Entry entry, Object fact) {
    groups.forEach(group -> group.remove(entry, fact));
  }

  /** The tickets that a join asks for by a text. */
  List<TicketIndex.Entry> of(RestJoin join, Object text) {
    List<TicketIndex.Entry> all = new ArrayList<>(1);
    if (text instanceof String ticket) {
      book.find(ticket).filter(entry -> entry.rested != null).ifPresent(all::add);
    }
    for (Group group : groups) {
      if (group.joins.get(join.number())) {
        all.addAll(group.entries.get(text));
      }
    }
    return all;
  }

  void clear() {
    groups.clear();
    asked.clear();
  }
}
