package dev.winnow.runtime.service;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import dev.winnow.runtime.SignalSource;
import dev.winnow.runtime.journal.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What happens, whoever watches: events with numbers. A journal outlives those who do. */
final class FedWorld {

  private static final Instant BEGUN = Instant.parse("2026-11-29T12:00:00Z");

  final MemoryJournal journal = new MemoryJournal();
  private int happened;

  synchronized void happens(int more) {
    happened += more;
  }

  synchronized int happened() {
    return happened;
  }

  /** The names of the signals in the journal. */
  List<String> journalled() {
    synchronized (journal) {
      return journal.entries.stream()
          .map(Entry.Received.class::cast)
          .map(entry -> ((Alert) entry.signal()).name())
          .toList();
    }
  }

  /** Tells what has happened since what it remembers, and then what happens, when it is poked. */
  final class Source implements SignalSource {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Consumer<Signal> signals = signal -> {};
    private int told;

    Source(Optional<String> memory) {
      told = memory.map(Integer::parseInt).orElse(0);
    }

    @Override
    public void watch(Consumer<Signal> listener, Consumer<String> notices) {
      signals = listener;
      poke();
    }

    void poke() {
      try {
        thread.execute(this::tell);
      } catch (RejectedExecutionException e) {
        // It was closed: who comes next tells it.
      }
    }

    private void tell() {
      while (told < happened()) {
        told++;
        Instant at = BEGUN.plusSeconds(told);
        signals.accept(Alert.firing("E" + told).at(at).startsAt(at).source("world").build());
      }
    }

    @Override
    public void remember(Consumer<Supplier<String>> memory) {
      thread.execute(
          () -> {
            String text = Integer.toString(told);
            memory.accept(() -> text);
          });
    }

    @Override
    public void close() {
      thread.shutdown();
    }
  }
}
