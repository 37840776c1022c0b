package dev.winnow.cli.output;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tickets of a replay, each as it was seen last. All open ones are kept, and of the others the
 * 100,000 that changed last; those before are only counted.
 */
final class TicketProjection {

  static final int CLOSED_KEPT = 100_000;

  /** A ticket and why it was opened. */
  record Entry(TicketView view, List<Because> because) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt((Entry entry) -> entry.view().priority())
          .thenComparing(entry -> !isOpen(entry.view()))
          .thenComparing(entry -> entry.view().firstSeen())
          .thenComparing(entry -> entry.view().id());

  private final Map<String, Entry> open = new LinkedHashMap<>();
  private final Map<String, Entry> closed = new LinkedHashMap<>();
  private final boolean keepsReasons;
  private long dropped;

  TicketProjection(boolean keepsReasons) {
    this.keepsReasons = keepsReasons;
  }

  void update(TicketUpdate update) {
    String id = update.view().id();
    Entry known = open.containsKey(id) ? open.get(id) : closed.get(id);
    if (known == null && update.change() == TicketUpdate.Change.REOPENED && dropped > 0) {
      dropped--;
    }
    List<Because> first = known == null ? reasons(update) : known.because();
    put(new Entry(update.view(), first));
  }

  private List<Because> reasons(TicketUpdate update) {
    return keepsReasons ? update.because() : List.of();
  }

  void update(TicketView view) {
    Entry known = open.containsKey(view.id()) ? open.get(view.id()) : closed.get(view.id());
    put(new Entry(view, known == null ? List.of() : known.because()));
  }

  private void put(Entry entry) {
    String id = entry.view().id();
    open.remove(id);
    closed.remove(id);
    if (isOpen(entry.view())) {
      open.put(id, entry);
      return;
    }
    closed.put(id, entry);
    if (closed.size() > CLOSED_KEPT) {
      Entry oldest = closed.values().iterator().next();
      closed.remove(oldest.view().id());
      dropped += isMerged(oldest.view()) ? 0 : 1;
    }
  }

  static boolean isOpen(TicketView view) {
    return view.state() == TicketView.State.OPEN || view.state() == TicketView.State.ACKNOWLEDGED;
  }

  private static boolean isMerged(TicketView view) {
    return view.state() == TicketView.State.MERGED;
  }

  /** All that are kept and not merged into another: the most urgent first, open before closed. */
  List<Entry> tickets() {
    List<Entry> all = new ArrayList<>(open.values());
    closed.values().stream().filter(entry -> !isMerged(entry.view())).forEach(all::add);
    all.sort(ORDER);
    return all;
  }

  /** Those that are kept and were merged into another, in the order in which that happened. */
  List<Entry> merged() {
    return closed.values().stream().filter(entry -> isMerged(entry.view())).toList();
  }

  /** A ticket, merged or not, as long as it is kept. */
  Optional<TicketView> find(String id) {
    return Optional.ofNullable(open.containsKey(id) ? open.get(id) : closed.get(id))
        .map(Entry::view);
  }

  /** How many there were in all, without those merged into another. */
  long count() {
    return dropped
        + open.size()
        + closed.values().stream().filter(entry -> !isMerged(entry.view())).count();
  }
}
