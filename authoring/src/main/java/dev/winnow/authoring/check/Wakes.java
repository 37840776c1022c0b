package dev.winnow.authoring.check;

import dev.winnow.core.fact.Burst;
import dev.winnow.core.fact.Incident;
import dev.winnow.core.fact.JoinDue;
import dev.winnow.core.fact.LeadDue;
import dev.winnow.core.fact.OpeningDue;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.Reached;
import dev.winnow.core.fact.Ticket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules can begin to match because another fired. A rule without a signal of its own has
 * fired long since when a signal comes, unless something that the signal leads to makes it match
 * only now. For one thread.
 */
final class Wakes {

  /** What the engine changes when it grants a proposal. */
  private static final Map<Class<?>, List<String>> GRANTED =
      Map.of(
          Ticket.class, List.of("lead", "leadKey", "grouped", "members", "leftAt"),
          Incident.class, List.of("ticket", "grouped", "counted", "stormed", "strange", "reopened"),
          Burst.class, List.of("size", "beyond", "latest", "common"));

  private final List<Meaning> rules;
  private final Map<Meaning, Set<Meaning>> known = new HashMap<>();

  Wakes(List<Meaning> rules) {
    this.rules = rules;
  }

  /** Whether one of them has a stimulus that never leads to the other, which has none. */
  boolean areApart(Meaning one, Meaning other) {
    boolean first = Pair.stimulus(one).isPresent();
    boolean second = Pair.stimulus(other).isPresent();
    if (first == second) {
      return false;
    }
    return first ? !from(one).contains(other) : !from(other).contains(one);
  }

  /** The rules that fire in the same instant as one with a stimulus, because of it. */
  private Set<Meaning> from(Meaning rule) {
    return known.computeIfAbsent(rule, this::closure);
  }

  private Set<Meaning> closure(Meaning rule) {
    Set<Meaning> reached = new HashSet<>();
    Deque<Meaning> next = new ArrayDeque<>();
    for (Meaning one : rules) {
      if (sameStimulus(rule, one)) {
        next.add(one);
      }
    }
    Set<Meaning> fired = new HashSet<>(next);
    while (!next.isEmpty()) {
      Meaning at = next.poll();
      for (Meaning one : rules) {
        boolean may = Pair.stimulus(one).isEmpty() || sameStimulus(rule, one);
        if (may && !reached.contains(one) && wakes(at, one)) {
          reached.add(one);
          if (fired.add(one)) {
            next.add(one);
          }
        }
      }
    }
    return reached;
  }

  private static boolean sameStimulus(Meaning rule, Meaning one) {
    Optional<Clause> a = Pair.stimulus(rule);
    Optional<Clause> b = Pair.stimulus(one);
    return a.isPresent()
        && b.isPresent()
        && (a.get().is(b.get().type().orElse(Object.class))
            || b.get().is(a.get().type().orElse(Object.class)))
        && !excluded(new Pair(rule, one, a.get().index(), b.get().index(), false));
  }

  private static boolean excluded(Pair pair) {
    return pair.isImpossible(pair.joint());
  }

  private static boolean wakes(Meaning one, Meaning other) {
    return one.effects.stream().anyMatch(effect -> wakes(one, effect, other));
  }

  private static boolean wakes(Meaning one, Effect effect, Meaning other) {
    if (effect.kind().isEmpty()) {
      return false;
    }
    Class<?> kind = effect.kind().get();
    for (Clause clause : other.rule.clauses()) {
      if (clause.type().isEmpty() || clause.is(Reached.class)) {
        continue;
      }
      Class<?> type = clause.type().get();
      boolean same = type.isAssignableFrom(kind);
      if (effect.sets()
          && same
          && enables(effect, clause, other)
          && !differ(one, effect, other, clause)) {
        return true;
      }
      boolean comes = effect.makes() && same && Ending.fits(other, effect, clause);
      boolean goes = effect.does() == Statement.Does.DELETE && same && !clause.isPositive();
      if (comes || goes || (isGranted(kind) && isTouched(clause, other))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGranted(Class<?> kind) {
    return kind == JoinDue.class
        || kind == LeadDue.class
        || kind == OpeningDue.class
        || kind == Proposal.class;
  }

  private static boolean isTouched(Clause clause, Meaning other) {
    List<String> properties = GRANTED.getOrDefault(clause.type().orElse(Object.class), List.of());
    return other.reads(clause).stream().anyMatch(properties::contains);
  }

  /** Whether what one rule changes cannot be what the other asks for: they are of two origins. */
  private static boolean differ(Meaning one, Effect effect, Meaning other, Clause clause) {
    if (effect.fact() < 0) {
      return false;
    }
    List<Atom> both = new ArrayList<>(origins(one, one.clause(effect.fact())));
    both.addAll(origins(other, clause));
    return new Logic(both).conflict().isPresent();
  }

  private static List<Atom> origins(Meaning rule, Clause clause) {
    String fact = "#" + clause.index() + ".";
    return rule.atoms(clause).stream()
        .filter(atom -> atom.left().startsWith(fact))
        .filter(atom -> Logic.isOrigin(atom.left().substring(fact.length())))
        .map(
            atom ->
                new Atom(
                    "#." + atom.left().substring(fact.length()),
                    atom.operator(),
                    atom.right(),
                    atom.text(),
                    atom.line()))
        .toList();
  }

  /** Whether setting the property can make the pattern match, or no longer match if it must not. */
  private static boolean enables(Effect effect, Clause clause, Meaning other) {
    if (!other.reads(clause).contains(effect.property())) {
      return false;
    }
    String term = "#" + clause.index() + "." + effect.property();
    for (Atom atom : other.atoms(clause)) {
      boolean about = atom.left().equals(term) && Atom.isConstant(atom.right());
      Optional<Boolean> holds = Atom.holds(effect.value(), atom.operator(), atom.right());
      if (about && clause.isPositive() && holds.equals(Optional.of(false))) {
        return false;
      }
      if (about && clause.isAbsent() && holds.equals(Optional.of(true))) {
        return false;
      }
    }
    return true;
  }
}
