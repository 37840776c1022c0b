package dev.winnow.core.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The name that somebody may have meant. Stateless. */
public final class NearestName {

  private NearestName() {}

  /**
   * The nearest of some names: a third of the letters may differ, or half of it may be missing.
   *
   * @param wrong what was written
   * @param names the names that are known
   * @return the nearest; empty if none is near
   */
  public static Optional<String> of(String wrong, Collection<String> names) {
    int most = Math.max(2, wrong.length() / 3);
    return names.stream()
        .map(name -> Map.entry(distance(wrong, name), name))
        .filter(entry -> entry.getKey() <= most)
        .min(Map.Entry.<Integer, String>comparingByKey().thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getValue)
        .or(() -> part(wrong, names));
  }

  /** Half a name is a name meant. */
  private static Optional<String> part(String wrong, Collection<String> names) {
    return names.stream()
        .filter(name -> wrong.length() > 2 && name.contains(wrong))
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /** How many letters must be changed, added or left out. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[before.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[other.length()];
  }
}
