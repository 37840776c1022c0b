package dev.winnow.core.engine;

import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.action.ApprovedAction;
import dev.winnow.core.fact.count.Count;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.CountOpening;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.incident.OpenIncident;
import dev.winnow.core.fact.incident.OpenStorm;
import dev.winnow.core.fact.ticket.JoinStorm;
import dev.winnow.core.fact.ticket.OpenTicket;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.json.States;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.state.StateType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules can match at all before signals of certain groups have come. A rule can if facts of
 * the types of its patterns can be there: settings, signals, what the engine makes of them, and
 * what rules put in that can match. Found from what rules are compiled to, not from where they are
 * written. Immutable, safe for use by several threads.
 */
final class RuleGroups {

  /** What the engine puts in because of what there is. */
  private static final Map<Class<?>, Class<?>> MADE =
      Map.ofEntries(
          Map.entry(Incident.class, Draft.class),
          Map.entry(Affected.class, LikeliestCause.class),
          Map.entry(OpenIncident.class, Incident.class),
          Map.entry(OpenStorm.class, Incident.class),
          Map.entry(OpenTicket.class, Ticket.class),
          Map.entry(JoinStorm.class, Ticket.class),
          Map.entry(Count.class, Counter.class),
          Map.entry(CountOpening.class, Burst.class),
          Map.entry(ApprovedAction.class, ActionRun.class),
          Map.entry(Deadline.class, DeadlineReached.class),
          Map.entry(Timed.class, Due.class));

  private final List<Profile> rules;
  private final Set<Class<?>> signals = new LinkedHashSet<>();

  /**
   * What a rule needs and may bring.
   *
   * @param name the rule's name
   * @param need what must be there before it can match
   * @param brings the types that it may put in
   */
  record Profile(String name, Need need, Set<Class<?>> brings) {}

  RuleGroups(List<Profile> rules) {
    this.rules = List.copyOf(rules);
    for (String name : TypeNames.SIGNALS.all()) {
      signals.add(TypeNames.SIGNALS.type(name).orElseThrow());
    }
    for (StateType<?> state : States.all()) {
      state.feeds().forEach(feed -> signals.add(feed.signal()));
    }
  }

  /**
   * The rules for some groups of signals.
   *
   * @param last the last of the groups
   * @param given the types of settings, and of other facts that are there
   */
  RuleSelection upTo(SignalGroup last, Set<Class<?>> given) {
    There there = new There();
    given.forEach(there::add);
    Set<Class<?>> coming = new HashSet<>();
    for (Class<?> signal : signals) {
      if (SignalGroup.of(signal).compareTo(last) <= 0) {
        coming.add(signal);
        there.add(signal);
        there.states(signal);
      }
    }
    if (last == SignalGroup.ANY) {
      there.add(Object.class);
    }
    return selection(last, there, coming);
  }

  private RuleSelection selection(SignalGroup last, There there, Set<Class<?>> coming) {
    Set<String> names = new HashSet<>();
    List<Profile> waiting = new ArrayList<>(rules);
    boolean more = true;
    while (more) {
      more = false;
      for (Profile rule : List.copyOf(waiting)) {
        if (rule.need().isMet(there::has)) {
          names.add(rule.name());
          waiting.remove(rule);
          rule.brings().forEach(there::add);
          more = true;
        }
      }
    }
    Set<Class<?>> missing = new HashSet<>();
    for (Profile rule : waiting) {
      rule.need().types(type -> addMissing(type, there, missing));
    }
    return new RuleSelection(last, names, missing, signals, coming);
  }

  private static void addMissing(Class<?> type, There there, Set<Class<?>> missing) {
    if (!there.has(type)) {
      missing.add(type);
    }
  }

  /** The types of which facts can be there. */
  private static final class There {
    private final Set<Class<?>> types = new LinkedHashSet<>();
    private final Map<Class<?>, Boolean> asked = new HashMap<>();

    void add(Class<?> type) {
      if (types.add(type)) {
        asked.values().removeIf(there -> !there);
        MADE.forEach(
            (of, made) -> {
              if (type.isAssignableFrom(of)) {
                add(made);
              }
            });
      }
    }

    /** The states of which a signal of some type may be the first that is known. */
    void states(Class<?> signal) {
      for (StateType<?> state : States.all()) {
        if (state.feeds().stream().anyMatch(feed -> feed.signal() == signal && feed.begins())) {
          add(state.type());
        }
      }
    }

    /** A value of a type may be of a narrower one. */
    boolean has(Class<?> type) {
      return asked.computeIfAbsent(
          type,
          any ->
              types.contains(type)
                  || types.stream()
                      .anyMatch(one -> type.isAssignableFrom(one) || one.isAssignableFrom(type)));
    }
  }
}
