package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * One way in which a rule may match, as far as facts may rest outside the session beside it. One
 * thread at a time.
 */
final class RestBranch {

  private final DirectForm form;
  private final DirectStep[] steps;
  private final DirectRow row;
  private final boolean[] given;
  private final DirectTest[][] own;
  private final List<RestJoin> joins = new ArrayList<>();
  private final BitSet[] linked;
  private final boolean connected;

  /**
   * A way.
   *
   * @param form the conditions
   * @param settings the facts that neither come nor go
   * @param first the number of its first join
   */
  RestBranch(DirectForm form, Given settings, int first) {
    this.form = form;
    this.steps = form.steps();
    this.row = new DirectRow(form);
    this.given = new boolean[steps.length];
    this.linked = new BitSet[steps.length];
    Arrays.setAll(linked, any -> new BitSet());
    for (int i = 0; i < steps.length; i++) {
      DirectStep step = steps[i];
      given[i] = settings.has(steps[i].type());
      settings.one(steps[i].type()).ifPresent(fact -> row.enter(step, fact));
    }
    IntPredicate known =
        variable -> Arrays.stream(steps).anyMatch(step -> isKnown(step, variable, settings));
    this.own = new DirectTest[steps.length][];
    for (int i = 0; i < steps.length; i++) {
      own[i] = steps[i].testsOf(known);
    }
    for (int i = 0; i < steps.length; i++) {
      for (int j = 0; j < steps.length; j++) {
        if (i != j && !given[i] && !given[j]) {
          join(i, j, first + joins.size());
        }
      }
    }
    this.connected = form.whole() && isConnected();
  }

  private static boolean isKnown(DirectStep step, int variable, Given settings) {
    return step.matches() && settings.one(step.type()).isPresent() && step.said().says(variable);
  }

  private static boolean mayRest(Class<?> type) {
    return type.isAssignableFrom(Incident.class) || type.isAssignableFrom(Ticket.class);
  }

  private void join(int resting, int other, int number) {
    DirectTest[] tests =
        Stream.concat(
                steps[resting].testsWith(steps[other]), steps[other].testsWith(steps[resting]))
            .toArray(DirectTest[]::new);
    if (tests.length > 0) {
      linked[resting].set(other);
    }
    if (tests.length > 0 && mayRest(steps[resting].type())) {
      joins.add(
          new RestJoin(
              this,
              number,
              resting,
              other,
              tests,
              said(resting, other).or(() -> says(resting, other))));
    }
  }

  /** What the other one is compared with. */
  private Optional<RestJoin.Texts> said(int resting, int other) {
    return key(other, resting)
        .map(
            key ->
                new RestJoin.Texts(
                    named(resting, steps[resting].said().of(key.from()), key),
                    reading(resting, key),
                    key.own()::apply));
  }

  /** What is compared with the other one. */
  private Optional<RestJoin.Texts> says(int resting, int other) {
    return key(resting, other)
        .map(
            key ->
                new RestJoin.Texts(
                    key.property().map(name -> named(resting, name)).orElse(unnamed(resting, key)),
                    key.own()::apply,
                    reading(other, key)));
  }

  private Optional<DirectStep.Key> key(int own, int from) {
    return steps[own].keys().stream()
        .filter(key -> steps[from].said().says(key.from()))
        .findFirst();
  }

  private RestJoin.Property named(int step, Optional<DirectStep.Bound> bound, DirectStep.Key key) {
    return bound
        .flatMap(DirectStep.Bound::property)
        .map(name -> named(step, name))
        .orElse(unnamed(step, key));
  }

  private RestJoin.Property named(int step, String property) {
    return new RestJoin.Property(steps[step].type(), property);
  }

  private RestJoin.Property unnamed(int step, DirectStep.Key key) {
    return named(step, form.name() + ' ' + step + ' ' + key.from());
  }

  private RestJoin.Reading reading(int step, DirectStep.Key key) {
    return fact -> {
      row.enter(steps[step], fact);
      return key.other().apply(row.value(key.from()));
    };
  }

  /** Whether each fact that it asks for must go with another one, down to the last. */
  private boolean isConnected() {
    BitSet reached = new BitSet();
    int asked = 0;
    for (int i = 0; i < given.length; i++) {
      asked += given[i] ? 0 : 1;
      if (!given[i] && reached.isEmpty()) {
        reached.set(i);
      }
    }
    for (int round = 0; round < given.length; round++) {
      for (int i = 0; i < given.length; i++) {
        if (reached.get(i)) {
          reached.or(linked[i]);
        }
      }
    }
    return reached.cardinality() == asked;
  }

  List<RestJoin> joins() {
    return joins;
  }

  int size() {
    return steps.length;
  }

  DirectStep step(int number) {
    return steps[number];
  }

  /**
   * Whether all of its conditions can be looked at, and go with each other: then nothing can match
   * with a fact without another one that goes with it.
   */
  boolean isConnectedWhole() {
    return connected;
  }

  /** Whether a fact could be counted, or stand where it cannot be looked at. */
  boolean hides(Object fact) {
    return form.hides(fact.getClass());
  }

  /** Whether a fact is one that a condition asks for, as far as it says that itself. */
  boolean stands(int number, Object fact) {
    DirectStep step = steps[number];
    if (given[number] || !step.type().isInstance(fact)) {
      return false;
    }
    row.enter(step, fact);
    try {
      return all(own[number]);
    } catch (DirectTest.UnsureException e) {
      return true;
    }
  }

  boolean hold(DirectTest[] tests, int one, Object fact, int two, Object other) {
    row.enter(steps[one], fact);
    row.enter(steps[two], other);
    try {
      return all(tests);
    } catch (DirectTest.UnsureException e) {
      return true;
    }
  }

  private boolean all(DirectTest[] tests) {
    for (DirectTest test : tests) {
      if (!test.holds(row)) {
        return false;
      }
    }
    return true;
  }
}
