package dev.winnow.rules.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is expected of a case.
 *
 * @param checks what must be so of the record
 * @param firings how often a rule must fire; 0 for at least once
 * @param notFired the rules that must not fire
 */
record Expectation(List<Check> checks, Map<String, Integer> firings, Set<String> notFired) {

  static final Expectation NOTHING = new Expectation(List.of(), Map.of(), Set.of());

  /** Something that must be so. */
  interface Check {

    /**
     * Looks at what happened.
     *
     * @param course what happened
     * @return how it differs from what is expected, a line each
     */
    List<String> differences(Course course);
  }

  Set<String> fired() {
    return firings.keySet();
  }

  /** All differences; those of single rules only if {@code rules} are to be looked at. */
  List<String> differences(Course course, boolean rules) {
    List<String> all = new ArrayList<>();
    course.failures.forEach(
        failure -> all.add("rule " + failure.rule().id() + " was taken out: " + failure.error()));
    checks.forEach(check -> all.addAll(check.differences(course)));
    if (rules) {
      firings.forEach((rule, times) -> firing(rule, times, course, all));
      for (String rule : notFired) {
        if (course.fired.containsKey(rule)) {
          all.add("rule " + rule + ": expected not to fire, but it did");
        }
      }
    }
    return all;
  }

  private static void firing(String rule, int times, Course course, List<String> all) {
    long actual = course.fired.getOrDefault(rule, 0L);
    if (actual == 0) {
      all.add("rule " + rule + ": expected to fire, but it did not");
    } else if (times > 0 && actual != times) {
      all.add("rule " + rule + ": expected to fire " + times + " times, but it did " + actual);
    }
  }
}
