package dev.winnow.core.engine;

import dev.winnow.core.Failure;
import dev.winnow.core.Failure.Now;
import dev.winnow.core.RuleInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that failed: how often, and which of them take no part. One thread at a time. */
final class Failing {

  private final int most;
  private final Map<String, Failure> byRule = new LinkedHashMap<>();

  /** A rule that fails {@code most} times is out for good. */
  Failing(int most) {
    this.most = most;
  }

  /** It failed once more: it sits out, or is out for good. */
  void failed(RuleInfo rule, String error) {
    int times = timesOf(rule) + 1;
    note(new Failure(rule, error, times, times >= most ? Now.OUT : Now.SITS_OUT));
  }

  /** It goes on without an end: it is out for good. */
  void loops(RuleInfo rule, String error) {
    note(new Failure(rule, error, timesOf(rule) + 1, Now.OUT));
  }

  private int timesOf(RuleInfo rule) {
    Failure before = byRule.get(rule.name());
    return before == null ? 0 : before.times();
  }

  private void note(Failure failure) {
    byRule.put(failure.rule().name(), failure);
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
    List<Failure> sitting = all().stream().filter(one -> one.now() == Now.SITS_OUT).toList();
    sitting.forEach(one -> note(new Failure(one.rule(), one.error(), one.times(), Now.BACK)));
    return !sitting.isEmpty();
  }

  /** What was known in another engine, and nothing else. */
  void become(List<Failure> known) {
    byRule.clear();
    known.forEach(this::note);
  }

  /** All of them, the first first. */
  List<Failure> all() {
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
        (name, failure) -> {
          if (chosen.contains(failure.now())) {
            names.add(name);
          }
        });
    return names;
  }
}
