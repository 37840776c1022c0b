package dev.winnow.formats;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts objects of kinds of Kubernetes that say nothing to Winnow. For one thread. */
final class UnknownKinds {

  /** How many kinds are named in a sentence, and how many told apart at all. */
  private static final int NAMED = 12;

  private static final int MOST = 1000;

  private final Map<String, Long> counts = new HashMap<>();
  private long others;

  /** Counts one object of a kind, such as {@code v1 Service}. */
  void count(String kind) {
    String name = kind.isBlank() ? "without a kind" : kind.substring(kind.indexOf(' ') + 1);
    if (counts.size() < MOST || counts.containsKey(name)) {
      counts.merge(name, 1L, Long::sum);
    } else {
      others++;
    }
  }

  /** All of them, the most frequent kinds first. */
  String sentence() {
    List<Map.Entry<String, Long>> kinds =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    String named =
        kinds.stream()
            .limit(NAMED)
            .map(kind -> kind.getValue() + " " + Excerpt.of(kind.getKey()))
            .collect(Collectors.joining(", "));
    long rest = others + kinds.stream().skip(NAMED).mapToLong(Map.Entry::getValue).sum();
    long all = others + counts.values().stream().mapToLong(Long::longValue).sum();
    return (all == 1 ? "One object" : all + " objects")
        + " of kinds that say nothing to Winnow "
        + (all == 1 ? "was" : "were")
        + " passed over: "
        + named
        + (rest == 0 ? "" : ", and " + rest + " of other kinds")
        + ".";
  }
}
