package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.json.States;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the latest state of what signals tell of: each signal is folded into the facts that it
 * tells of before rules see it.
 */
final class StateFold {

  private static final String KEPT = "The engine keeps the latest state of what it tells of";

  private final RuleSession memory;
  private final Map<Class<?>, List<StateType.Feed<?, ?>>> feeds = new HashMap<>();
  private final Map<Class<?>, StateProperties> properties = new HashMap<>();

  StateFold(RuleSession memory) {
    this.memory = memory;
    for (StateType<?> state : States.all()) {
      for (StateType.Feed<?, ?> feed : state.feeds()) {
        feeds.computeIfAbsent(feed.signal(), any -> new ArrayList<>(1)).add(feed);
      }
    }
  }

  /** What came of a signal; the first of these, if it tells of several facts. */
  enum Outcome {
    FAILED(
        "engine-state-failed",
        "What keeps the state of what it tells of failed",
        Disposition.REJECTED),
    PUT(KEPT),
    CHANGED(KEPT),
    GONE(KEPT + ": it is gone, and is forgotten"),
    SAME(KEPT + ": it says nothing new"),
    OLDER(KEPT + ": it is older than what is known");

    private final String id;
    private final String words;
    private final Disposition answer;

    Outcome(String words) {
      this("engine-state", words, Disposition.RECORDED);
    }

    Outcome(String id, String words, Disposition answer) {
      this.id = id;
      this.words = words;
      this.answer = answer;
    }

    RuleInfo rule() {
      return new RuleInfo(id, words, "", 0, "", "", Optional.of(answer));
    }
  }

  /** Folds a signal into the facts that it tells of; empty if it tells of none. */
  Optional<Firing> fold(Signal signal) {
    List<StateType.Feed<?, ?>> telling = feeds.get(signal.getClass());
    if (telling == null) {
      return Optional.empty();
    }
    Outcome most = null;
    List<Object> facts = new ArrayList<>(List.of(signal));
    for (StateType.Feed<?, ?> feed : telling) {
      Outcome one = foldSafely(signal, feed, facts);
      most = one == null || (most != null && most.compareTo(one) < 0) ? most : one;
    }
    return most == null ? Optional.empty() : Optional.of(new Firing(most.rule(), facts));
  }

  /** A state of somebody's own may fail; then what it knows by then is what is known. */
  private @Nullable Outcome foldSafely(
      Signal signal, StateType.Feed<?, ?> feed, List<Object> facts) {
    try {
      String id = feed.idOf(signal);
      if (id.isEmpty()) {
        return null;
      }
      return feed.group().isPresent()
          ? foldEach(signal, id, feed, facts)
          : fold(signal, id, feed, facts);
    } catch (RuntimeException | LinkageError e) {
      return Outcome.FAILED;
    }
  }

  private @Nullable Outcome fold(
      Signal signal, String id, StateType.Feed<?, ?> feed, List<Object> facts) {
    Optional<Fact> known = memory.state(feed.state(), id);
    if (known.isEmpty()) {
      Optional<? extends Fact> first = feed.firstOf(signal);
      first.ifPresent(memory::insert);
      first.ifPresent(facts::add);
      return first.isPresent() ? Outcome.PUT : null;
    }
    facts.add(known.get());
    return change(known.get(), signal, feed);
  }

  /** A signal that tells of several facts; those of which it says nothing are not named. */
  private @Nullable Outcome foldEach(
      Signal signal, String group, StateType.Feed<?, ?> feed, List<Object> facts) {
    Outcome most = null;
    for (Fact one : memory.states(feed, group)) {
      Outcome of = change(one, signal, feed);
      if (of != Outcome.OLDER) {
        facts.add(one);
        most = most == null || of.compareTo(most) < 0 ? of : most;
      }
    }
    return most;
  }

  private Outcome change(Fact fact, Signal signal, StateType.Feed<?, ?> feed) {
    StateProperties of = properties.computeIfAbsent(feed.state(), StateProperties::of);
    @Nullable Object[] before = of.of(fact);
    StateChange change;
    String[] changed;
    try {
      change = feed.change(fact, signal);
    } finally {
      changed = of.changed(before, fact);
      if (changed.length > 0) {
        memory.update(fact, changed);
      }
    }
    return outcome(fact, change, changed.length > 0);
  }

  private Outcome outcome(Fact fact, StateChange change, boolean changed) {
    if (change == StateChange.GONE) {
      memory.delete((Object) fact);
      return Outcome.GONE;
    }
    if (changed) {
      return Outcome.CHANGED;
    }
    if (change == StateChange.KEPT) {
      memory.touched(fact);
      return Outcome.SAME;
    }
    return Outcome.OLDER;
  }
}
