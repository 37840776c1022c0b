package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.explain.Firing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is granted and comes due for one signal or tick, so that it does not go on without an end:
 * how often the same, and how much in all. One thread at a time.
 */
final class Steps {

  /**
   * How often the same may be granted, or come due, once so much of anything did: before that none
   * can have, and few signals come to as much.
   */
  private static final int ROUNDS = 100;

  /** How much may be granted and come for each fact that there is: far more than does. */
  private static final long EACH = 20;

  private static final long FEWEST = 1_000;

  private final Map<Object, Integer> rounds = new HashMap<>();
  private long taken;

  /** Before anything has begun all may be granted, also once more is allowed. */
  private long most = Long.MAX_VALUE / 2;

  /** Another signal or tick, with so many facts before it. */
  void begin(long facts) {
    if (!rounds.isEmpty()) {
      rounds.clear();
    }
    taken = 0;
    most = FEWEST + EACH * facts;
  }

  /** So many facts derive all anew. */
  void anew(long facts) {
    allow(EACH * facts);
  }

  /** So much more may be granted and come. */
  void allow(long more) {
    most += more;
  }

  /**
   * It is granted, or comes due.
   *
   * @return false if that was too often, or there was too much; it is counted from the beginning
   *     then
   */
  boolean take(Object what) {
    if (++taken <= most && (taken <= ROUNDS || rounds.merge(what, 1, Integer::sum) <= ROUNDS)) {
      return true;
    }
    rounds.clear();
    taken = 0;
    return false;
  }

  /**
   * The rule that fired most: one of anybody's that did so again and again, before one that comes
   * with Winnow, which only answers what others do.
   */
  static Optional<RuleInfo> busiest(List<Firing> among) {
    Map<String, List<Firing>> byRule = new TreeMap<>();
    Set<Firing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Firing firing : among) {
      if (seen.add(firing)) {
        byRule.computeIfAbsent(firing.rule().name(), any -> new ArrayList<>()).add(firing);
      }
    }
    return most(byRule.values(), one -> one.size() > ROUNDS / 2 && !ruleOf(one).trusted())
        .or(() -> most(byRule.values(), one -> true));
  }

  private static Optional<RuleInfo> most(
      Collection<List<Firing>> byRule, Predicate<List<Firing>> chosen) {
    return byRule.stream()
        .filter(chosen)
        .max(Comparator.comparingInt(List::size))
        .map(Steps::ruleOf);
  }

  private static RuleInfo ruleOf(List<Firing> firings) {
    return firings.get(0).rule();
  }
}
