package dev.winnow.authoring.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is expected of a case at a time, or at the end.
 *
 * @param at when; empty for the end
 * @param checks what must be so of the record
 * @param firings how often a rule must have fired; 0 for at least once
 * @param notFired the rules that must not have fired
 * @param nothingElse whether no tested rule may have fired but those that are named
 */
record Expectation(
    Optional<Duration> at,
    List<Check> checks,
    Map<String, Integer> firings,
    Set<String> notFired,
    boolean nothingElse) {

  /** Something that must be so. */
  interface Check {

    /**
     * Looks at what happened.
     *
     * @param course what happened
     * @return how it differs from what is expected
     */
    List<Difference> differences(CaseRecord course);
  }

  Set<String> fired() {
    return firings.keySet();
  }

  /** The rules that should have fired, and did not. */
  List<String> missing(CaseRecord course) {
    return fired().stream().filter(rule -> !course.fired.containsKey(rule)).toList();
  }

  /** All differences; those of single rules only if {@code rules} are to be looked at. */
  List<Difference> differences(CaseRecord course, boolean rules) {
    List<Difference> all = new ArrayList<>();
    checks.forEach(check -> all.addAll(check.differences(course)));
    if (rules) {
      firings.forEach((rule, times) -> firing(rule, times, course, all));
      for (String rule : notFired) {
        if (course.fired.containsKey(rule)) {
          all.add(new Difference("rule " + rule, "does not fire", "fires"));
        }
      }
      if (nothingElse) {
        others(course, all);
      }
    }
    String moment = at.map(when -> "at " + CaseTime.text(CaseTime.of(when))).orElse("");
    return all.stream().map(one -> one.at(moment)).toList();
  }

  private void others(CaseRecord course, List<Difference> all) {
    for (String rule : course.fired.keySet()) {
      if (course.watched.contains(rule) && !firings.containsKey(rule) && !notFired.contains(rule)) {
        all.add(new Difference("rule " + rule, "nothing else", "fires"));
      }
    }
  }

  private static void firing(String rule, int times, CaseRecord course, List<Difference> all) {
    long actual = course.fired.getOrDefault(rule, 0L);
    if (actual == 0 || (times > 0 && actual != times)) {
      String expected = times == 0 ? "fires" : fires(times);
      all.add(new Difference("rule " + rule, expected, fires(actual)));
    }
  }

  private static String fires(long times) {
    if (times == 0) {
      return "does not fire";
    }
    return times == 1 ? "fires once" : "fires " + times + " times";
  }
}
