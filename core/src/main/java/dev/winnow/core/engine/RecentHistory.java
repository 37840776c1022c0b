package dev.winnow.core.engine;

import dev.winnow.core.Limits;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked after: the latest signals, and the decisions of the latest tickets. */
final class RecentHistory {

  /** How many decisions of a ticket are remembered: how it began, and the latest. */
  private static final int FIRST = 20;

  private static final int LATEST = 80;

  private final @Nullable Remembered[] signals;
  private final Map<String, List<Decision>> tickets;

  RecentHistory(Limits limits) {
    signals = new Remembered[limits.signals()];
    tickets = bounded(limits.tickets());
  }

  private static <K, V> Map<K, V> bounded(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  void answered(Remembered signal) {
    signals[slot(signal.signal())] = signal;
  }

  void decided(Decision decision) {
    List<Decision> known = tickets.computeIfAbsent(decision.ticket(), id -> new ArrayList<>(1));
    known.add(decision);
    // What flaps for a month is decided on without an end.
    if (known.size() > FIRST + LATEST) {
      known.remove(FIRST);
    }
  }

  private int slot(long number) {
    return (int) (number % signals.length);
  }

  Optional<Remembered> signal(long number) {
    Remembered found = number < 1 ? null : signals[slot(number)];
    return Optional.ofNullable(found).filter(one -> one.signal() == number);
  }

  List<Decision> ticket(String id) {
    return List.copyOf(tickets.getOrDefault(id, List.of()));
  }

  List<Remembered> signals() {
    return Arrays.stream(signals)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparingLong(Remembered::signal))
        .toList();
  }

  Map<String, List<Decision>> tickets() {
    return tickets;
  }

  /**
   * A signal that was answered.
   *
   * @param signal its number
   * @param disposition what became of it
   * @param ruleId the rule that says so
   * @param reason in words
   * @param incident its incident's key
   * @param ticket its ticket's id
   */
  record Remembered(
      long signal,
      Disposition disposition,
      String ruleId,
      String reason,
      String incident,
      String ticket) {}
}
