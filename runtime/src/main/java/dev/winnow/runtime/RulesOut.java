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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that take no part. A policy without one of its rules is not the policy that people
 * wrote: one that was taken out is an alert itself, by which people are called with the rule's
 * name; one that sits out for a signal is named in the report. For one thread.
 */
public final class RulesOut {

  private static final String NAME = "RuleTakenOut";

  private final String severity;
  private final Duration again;
  private final Map<String, Failure> out = new LinkedHashMap<>();
  private final List<String> before = new ArrayList<>();
  private volatile boolean whole = true;
  private List<Failure> known = List.of();
  private Instant said = Instant.MIN;

  /**
   * All rules take part so far.
   *
   * @param severity how severe it is that a rule is taken out; a word of the settings
   * @param again how often it is said again that a rule is out, so that nobody forgets it
   */
  public RulesOut(String severity, Duration again) {
    this.severity = severity;
    this.again = again;
  }

  /**
   * Says of facts that are dropped as it says of rules.
   *
   * @param before how many were dropped before
   * @return nothing is to be said so far
   */
  public FactsDropped dropped(long before) {
    return new FactsDropped(severity, again, before);
  }

  /**
   * These rules were out before the engine went on with what it knew; those that are not out any
   * more are said to be in again.
   *
   * @param ids their ids
   * @param failures all failures of the engine that goes on
   */
  public void before(List<String> ids, List<Failure> failures) {
    Set<String> still =
        failures.stream()
            .filter(Failure::out)
            .map(failure -> failure.rule().id())
            .collect(Collectors.toSet());
    ids.stream().filter(id -> !still.contains(id)).forEach(before::add);
  }

  /**
   * The rules were loaded anew: those that are not out any more are said to be in again.
   *
   * @param failures all failures of the engine that goes on
   */
  public void reloaded(List<Failure> failures) {
    before(List.copyOf(out.keySet()), failures);
    out.keySet().removeAll(before);
    known = List.of();
  }

  /**
   * The alerts that end because a new start has put their rules in again.
   *
   * @param now the time
   * @return resolved alerts, once
   */
  public List<Signal> over(Instant now) {
    List<Signal> over = new ArrayList<>();
    before.forEach(id -> over.add(alert(Alert.resolved(NAME), id, now).build()));
    before.clear();
    return over;
  }

  /**
   * What failed, or is back, since it was asked last.
   *
   * @param failures all failures of the engine
   * @return those that are otherwise than before
   */
  public List<Failure> news(List<Failure> failures) {
    List<Failure> news = new ArrayList<>(failures);
    news.removeAll(known);
    known = failures;
    news.stream().filter(Failure::out).forEach(one -> out.put(one.rule().id(), one));
    whole = failures.stream().allMatch(one -> one.now() == Failure.Now.BACK);
    return news;
  }

  /**
   * The alerts that are due: at once, and then again and again.
   *
   * @param now the time
   * @param news what {@link #news} gave
   * @return an alert for each rule that is out, or none
   */
  public List<Signal> alerts(Instant now, List<Failure> news) {
    boolean more = news.stream().anyMatch(Failure::out);
    if (out.isEmpty() || !(more || now.isAfter(said.plus(again)))) {
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

  /**
   * Their ids, with those of the loop before of which it is not yet said that they are in.
   *
   * @return ids for {@link #before}
   */
  public List<String> ids() {
    return Stream.concat(before.stream(), out.keySet().stream()).distinct().toList();
  }

  /**
   * Why no action is carried out, and what to do about it.
   *
   * @return a sentence without a full stop
   */
  public String why() {
    List<String> gone = ids(Failure.Now.OUT);
    return gone.isEmpty()
        ? "no action is carried out while a rule sits out, which it does until the next signal: "
            + String.join(", ", ids(Failure.Now.SITS_OUT))
        : "no action is carried out while a rule is taken out: "
            + String.join(", ", gone)
            + "; mend it and start Winnow again";
  }

  private List<String> ids(Failure.Now now) {
    return known.stream().filter(one -> one.now() == now).map(one -> one.rule().id()).toList();
  }

  /**
   * Whether all take part; may be asked by any thread.
   *
   * @return false if one is out or sits out
   */
  public boolean isWhole() {
    return whole;
  }
}
