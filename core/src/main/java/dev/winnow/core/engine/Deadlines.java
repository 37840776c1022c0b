package dev.winnow.core.engine;

import dev.winnow.core.fact.Deadline;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/** The deadlines that stand, by time. Those that no longer stand are passed over when they come. */
final class Deadlines {

  private static final Comparator<Deadline> ORDER =
      Comparator.comparingLong(Deadline::at)
          .thenComparing(Deadline::kind)
          .thenComparing(Deadline::subject)
          .thenComparingInt(Deadline::number);

  private final PriorityQueue<Deadline> queue = new PriorityQueue<>(ORDER);
  private final Map<Deadline, Integer> withdrawn = new HashMap<>();

  void add(Deadline deadline) {
    Integer count = withdrawn.get(deadline);
    if (count == null) {
      queue.add(deadline);
    } else if (count == 1) {
      withdrawn.remove(deadline);
    } else {
      withdrawn.put(deadline, count - 1);
    }
  }

  void withdraw(Deadline deadline) {
    withdrawn.merge(deadline, 1, Integer::sum);
  }

  /** When the next one is due. */
  OptionalLong next() {
    skipWithdrawn();
    Deadline head = queue.peek();
    return head == null ? OptionalLong.empty() : OptionalLong.of(head.at());
  }

  Deadline take() {
    skipWithdrawn();
    return queue.remove();
  }

  /** What falls due next of each subject, later than a time. */
  Map<String, Long> after(long time) {
    Map<String, Long> next = new HashMap<>();
    for (Deadline deadline : queue) {
      if (deadline.at() > time && !withdrawn.containsKey(deadline)) {
        next.merge(deadline.subject(), deadline.at(), Math::min);
      }
    }
    return next;
  }

  void clear() {
    queue.clear();
    withdrawn.clear();
  }

  private void skipWithdrawn() {
    if (withdrawn.isEmpty()) {
      return;
    }
    Deadline head = queue.peek();
    while (head != null && withdrawn.containsKey(head)) {
      queue.remove();
      withdrawn.computeIfPresent(head, (d, count) -> count == 1 ? null : count - 1);
      head = queue.peek();
    }
  }
}
