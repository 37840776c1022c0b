package dev.winnow.core.fact.cluster;

import dev.winnow.core.signal.Revision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** To which revision a release can go back. Immutable, safe for use by several threads. */
public final class GoodRevision {

  private static final Pattern ROLLBACK = Pattern.compile("Rollback to ([1-9][0-9]{0,8})");

  private final List<String> statuses;

  /**
   * A choice.
   *
   * @param statuses the statuses of revisions that are good
   */
  public GoodRevision(List<String> statuses) {
    this.statuses = statuses;
  }

  /**
   * The newest before the present one that was good, and is not the same as one that turned out to
   * be bad. A rollback makes a new revision that is the same as an older one.
   *
   * @param revisions the oldest first
   * @param bad the numbers of those that turned out to be bad
   * @return 0 if there is none
   */
  public int of(List<Revision> revisions, List<Integer> bad) {
    Map<Integer, Integer> origins = origins(revisions);
    int current = current(revisions);
    int uninstalled = uninstalled(revisions);
    Set<Integer> excluded = new HashSet<>();
    bad.forEach(one -> excluded.add(origins.getOrDefault(one, one)));
    excluded.add(origins.getOrDefault(current, current));
    int good = 0;
    for (Revision one : revisions) {
      int number = one.number();
      boolean same = excluded.contains(origins.getOrDefault(number, number));
      if (number > uninstalled && number < current && isGood(one) && !same) {
        good = number;
      }
    }
    return good;
  }

  private boolean isGood(Revision one) {
    return one.deployed() && statuses.contains(one.status());
  }

  /**
   * At which revision somebody uninstalled it and kept its history ({@code helm uninstall
   * --keep-history}): what was before is what they wanted to be rid of, and no state to go back to.
   *
   * @param revisions the oldest first
   * @return the newest such revision before the present one; 0 if there is none
   */
  public static int uninstalled(List<Revision> revisions) {
    int current = current(revisions);
    return revisions.stream()
        .filter(one -> one.status().equals("uninstalled") && one.number() < current)
        .mapToInt(Revision::number)
        .max()
        .orElse(0);
  }

  private static int current(List<Revision> revisions) {
    return revisions.isEmpty() ? 0 : revisions.get(revisions.size() - 1).number();
  }

  /** Of each revision, the oldest that it is the same as. */
  private static Map<Integer, Integer> origins(List<Revision> revisions) {
    Map<Integer, Integer> origins = new HashMap<>();
    for (Revision one : revisions) {
      Matcher copy = ROLLBACK.matcher(one.description());
      int of = copy.matches() ? Integer.parseInt(copy.group(1)) : one.number();
      origins.put(one.number(), origins.getOrDefault(of, of));
    }
    return origins;
  }
}
