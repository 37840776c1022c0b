package dev.winnow.core.engine;

import dev.winnow.core.Failure;
import dev.winnow.core.Failure.Now;
import dev.winnow.core.Limits;
import dev.winnow.core.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** The rules that failed: how often, and which of them take no part. One thread at a time. */
final class Failing {

  private final int most;
  private final long within;
  private final LongSupplier now;
  private final Map<String, Known> byRule = new LinkedHashMap<>();

  /**
   * What is known of a rule that failed. Immutable.
   *
   * @param failure how it stands
   * @param times when it failed, in epoch milliseconds, as far as that still counts
   */
  record Known(Failure failure, List<Long> times) {}

  /**
   * None failed yet.
   *
   * @param limits how often a rule may fail, and within which time
   * @param now what time it is by what was told, in epoch milliseconds
   */
  Failing(Limits limits, LongSupplier now) {
    this.most = limits.ruleFailures();
    this.within = limits.ruleFailuresWithin().toMillis();
    this.now = now;
  }

  /** It failed once more: it sits out, or is out for good. */
  void failed(RuleInfo rule, String error) {
    List<Long> times = timesOf(rule);
    note(rule, error, times, times.size() >= most ? Now.OUT : Now.SITS_OUT);
  }

  /** It goes on without an end: it is out for good. */
  void loops(RuleInfo rule, String error) {
    note(rule, error, timesOf(rule), Now.OUT);
  }

  /** When it failed, now too; what is too long ago counts no more. */
  private List<Long> timesOf(RuleInfo rule) {
    long time = now.getAsLong();
    Known before = byRule.get(rule.name());
    List<Long> times = new ArrayList<>();
    if (before != null) {
      before.times().stream().filter(at -> at + within > time).forEach(times::add);
    }
    times.add(time);
    return List.copyOf(times);
  }

  private void note(RuleInfo rule, String error, List<Long> times, Now stands) {
    note(new Known(new Failure(rule, error, times.size(), stands), times));
  }

  private void note(Known known) {
    byRule.put(known.failure().rule().name(), known);
  }

  /**
   * Those that sit out take part again.
   *
   * @return false if none does
   */
  boolean putBack() {
    if (byRule.isEmpty()) {
      return false;
    }
    List<Known> sitting =
        known().stream().filter(one -> one.failure().now() == Now.SITS_OUT).toList();
    sitting.forEach(
        one -> note(one.failure().rule(), one.failure().error(), one.times(), Now.BACK));
    return !sitting.isEmpty();
  }

  /** What was known in another engine, and nothing else. */
  void become(List<Known> known) {
    byRule.clear();
    known.forEach(this::note);
  }

  /** All of them, the first first. */
  List<Failure> all() {
    return byRule.values().stream().map(Known::failure).toList();
  }

  /** The same, with when they failed. */
  List<Known> known() {
    return List.copyOf(byRule.values());
  }

  /** The names of those that take no part. */
  Set<String> absent() {
    return named(Set.of(Now.OUT, Now.SITS_OUT));
  }

  /** The names of those that are out for good. */
  Set<String> out() {
    return named(Set.of(Now.OUT));
  }

  private Set<String> named(Set<Now> chosen) {
    Set<String> names = new HashSet<>();
    byRule.forEach(
        (name, known) -> {
          if (chosen.contains(known.failure().now())) {
            names.add(name);
          }
        });
    return names;
  }
}
