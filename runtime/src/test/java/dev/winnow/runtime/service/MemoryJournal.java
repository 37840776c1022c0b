package dev.winnow.runtime.service;

import dev.winnow.core.Snapshot;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.json.StateCodec;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.Message;
import dev.winnow.runtime.journal.Batch;
import dev.winnow.runtime.journal.Decided;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.Entry;
import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Numbered;
import dev.winnow.runtime.journal.Recovery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A journal that outlives engines, not processes; it fails where a test says. For one thread. */
final class MemoryJournal implements Journal {

  /** Where the process ends, or the disk fails. */
  enum Fault {
    NONE,
    NOT_WRITTEN,
    CRASH_BEFORE,
    CRASH_AFTER
  }

  /** The process is gone. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  final List<Entry> entries = new ArrayList<>();
  final Map<String, String> decisions = new LinkedHashMap<>();
  final Map<String, Message> deliveries = new LinkedHashMap<>();
  private final Map<String, String> memories = new ConcurrentHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private Optional<Recovery> snapshot = Optional.empty();
  private long lastDecided;
  private Fault fault = Fault.NONE;

  void next(Fault what) {
    fault = what;
  }

  @Override
  public Optional<Recovery> recover(Consumer<String> notices) {
    return snapshot;
  }

  @Override
  public void read(long after, Consumer<Numbered> reader) {
    for (int i = Math.toIntExact(after); i < entries.size(); i++) {
      reader.accept(new Numbered(i + 1L, entries.get(i)));
    }
  }

  @Override
  public List<Long> write(Batch batch) {
    Fault now = fault;
    fault = Fault.NONE;
    if (now == Fault.NOT_WRITTEN) {
      throw new JournalException("the disk is full");
    }
    if (now == Fault.CRASH_BEFORE) {
      throw new Crash();
    }
    List<Long> numbers = batch.entries().stream().map(this::add).toList();
    batch.decided().forEach(this::add);
    if (now == Fault.CRASH_AFTER) {
      throw new Crash();
    }
    return numbers;
  }

  private long add(Entry entry) {
    if (entry instanceof Entry.Received received
        && !received.key().isEmpty()
        && !keys.add(received.key())) {
      return 0;
    }
    entries.add(written(entry));
    return entries.size();
  }

  private static Entry written(Entry entry) {
    SignalCodec codec = SignalCodec.standard();
    return entry instanceof Entry.Received received
        ? new Entry.Received(
            received.received(),
            codec.read(codec.write(received.signal()), ZoneOffset.UTC, Instant.EPOCH),
            received.key())
        : entry;
  }

  private void add(Decided decided) {
    String id = decided.decision().id();
    lastDecided = Math.max(lastDecided, decided.entry());
    if (decisions.putIfAbsent(id, StateCodec.write(decided.decision()).toString()) == null) {
      decided
          .receivers()
          .forEach(to -> deliveries.put(Delivery.id(id, to), decided.message().orElseThrow()));
    }
  }

  @Override
  public long lastDecided() {
    return lastDecided;
  }

  @Override
  public void keep(Recovery at) {
    Snapshot read = Snapshot.parse(at.engine().toJson());
    snapshot = Optional.of(new Recovery(at.until(), read, at.memory()));
  }

  @Override
  public Optional<String> remembered(String of) {
    return Optional.ofNullable(memories.get(of));
  }

  @Override
  public void remember(String of, String text) {
    memories.put(of, text);
  }

  @Override
  public Deliveries deliveries() {
    throw new UnsupportedOperationException("nothing is delivered here");
  }

  Predicate<String> deliveredTo(String receiver) {
    return id -> id.endsWith("@" + receiver);
  }

  @Override
  public void close() {
    // It stays, as what is on a disk does.
  }
}
