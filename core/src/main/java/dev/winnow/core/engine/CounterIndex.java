package dev.winnow.core.engine;

import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.count.Counter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The counters, and when each of them has something that is too old to count. */
final class CounterIndex {

  private static final String KIND = "engine-counter";

  private record Name(String kind, String subject) {}

  private record Entry(Counter counter, Deadline due) {}

  private final Deadlines deadlines;
  private final Map<Name, Entry> entries = new HashMap<>();
  private final Map<Deadline, Counter> dues = new HashMap<>();

  CounterIndex(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** A counter is there, or has changed. */
  void noted(Counter counter) {
    forgotten(counter);
    Name name = nameOf(counter);
    Deadline due =
        new Deadline(
            KIND,
            name.kind() + "\n" + name.subject(),
            0,
            counter.getOldest() + counter.getWithin());
    entries.put(name, new Entry(counter, due));
    dues.put(due, counter);
    deadlines.add(due);
  }

  void forgotten(Counter counter) {
    Entry entry = entries.remove(nameOf(counter));
    if (entry != null && dues.remove(entry.due()) != null) {
      deadlines.withdraw(entry.due());
    }
  }

  Optional<Counter> of(String kind, String subject) {
    return Optional.ofNullable(entries.get(new Name(kind, subject))).map(Entry::counter);
  }

  /** The counter of which something is too old now that a deadline has come; taken once. */
  Optional<Counter> takeDue(Deadline deadline) {
    return Optional.ofNullable(dues.remove(deadline));
  }

  void clear() {
    entries.clear();
    dues.clear();
  }

  private static Name nameOf(Counter counter) {
    return new Name(counter.getKind(), counter.getSubject());
  }
}
