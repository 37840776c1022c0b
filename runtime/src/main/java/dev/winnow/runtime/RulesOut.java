package dev.winnow.runtime;

import dev.winnow.core.Failure;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules that were taken out. A policy without one of its rules is not the policy that people
 * wrote: that is an alert itself, by which people are called with the rule's name. For one thread.
 */
final class RulesOut {

  private static final String NAME = "RuleTakenOut";

  private final String severity;
  private final Duration again;
  private final Map<String, Failure> out = new LinkedHashMap<>();
  private final List<String> before = new ArrayList<>();
  private volatile boolean whole = true;
  private int known;
  private Instant said = Instant.MIN;

  /** {@code again} is how often it is said again that a rule is out, so that nobody forgets it. */
  RulesOut(String severity, Duration again) {
    this.severity = severity;
    this.again = again;
  }

  /** These rules were out when the loop before ended; now they are in again. */
  void before(List<String> ids) {
    before.addAll(ids);
  }

  /** The alerts that end because a new start has put their rules in again. */
  List<Signal> over(Instant now) {
    List<Signal> over = new ArrayList<>();
    before.forEach(id -> over.add(alert(Alert.resolved(NAME), id, now).build()));
    before.clear();
    return over;
  }

  /** Those that were taken out since it was asked last. */
  List<Failure> news(List<Failure> failures) {
    List<Failure> news = List.copyOf(failures.subList(known, failures.size()));
    known = failures.size();
    news.forEach(failure -> out.put(failure.rule().id(), failure));
    whole = out.isEmpty();
    return news;
  }

  /** The alerts that are due: at once, and then again and again. */
  List<Signal> alerts(Instant now, boolean news) {
    if (out.isEmpty() || !(news || now.isAfter(said.plus(again)))) {
      return List.of();
    }
    said = now;
    return out.values().stream().map(failure -> alert(failure, now)).toList();
  }

  private Signal alert(Failure failure, Instant now) {
    return alert(Alert.firing(NAME), failure.rule().id(), now)
        .annotation("summary", failure.toString())
        .annotation(
            "description",
            "No action is carried out until Winnow is started again with a rule that works.")
        .build();
  }

  private Alert.Builder alert(Alert.Builder alert, String rule, Instant now) {
    return alert.label("rule", rule).label("severity", severity).at(now).source("winnow");
  }

  /** Their ids, with those of the loop before of which it is not yet said that they are in. */
  List<String> ids() {
    return Stream.concat(before.stream(), out.keySet().stream()).distinct().toList();
  }

  /** Whether none is out; may be asked by any thread. */
  boolean isEmpty() {
    return whole;
  }
}
