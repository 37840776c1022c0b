package dev.winnow.authoring.check;

import static java.util.Map.entry;

import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.action.ApprovedAction;
import dev.winnow.core.fact.count.Count;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.CloseIncident;
import dev.winnow.core.fact.incident.CountOpening;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.incident.OpenIncident;
import dev.winnow.core.fact.incident.OpenStorm;
import dev.winnow.core.fact.restart.RestartBudget;
import dev.winnow.core.fact.ticket.Engage;
import dev.winnow.core.fact.ticket.JoinStorm;
import dev.winnow.core.fact.ticket.JoinTicket;
import dev.winnow.core.fact.ticket.LeadTicket;
import dev.winnow.core.fact.ticket.Notify;
import dev.winnow.core.fact.ticket.OpenTicket;
import dev.winnow.core.fact.ticket.ReportCount;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.json.States;
import dev.winnow.core.language.Statement;
import java.lang.reflect.Method;
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
final class TriggerGraph {

  /** What the engine changes of which facts when it grants a proposal; a test reads the engine. */
  static final Map<Class<?>, Map<Class<?>, Set<String>>> GRANTED =
      Map.ofEntries(
          entry(
              OpenTicket.class,
              Map.of(
                  Ticket.class, Set.of("members", "leftAt"),
                  Incident.class, Set.of("ticket", "grouped", "stormed"))),
          entry(
              JoinTicket.class,
              Map.of(
                  Ticket.class, Set.of("members", "grouped", "leftAt"),
                  Incident.class, Set.of("ticket", "grouped", "stormed", "reopened"))),
          entry(
              JoinStorm.class,
              Map.of(
                  Ticket.class, Set.of("members", "grouped", "leftAt"),
                  Incident.class, Set.of("ticket", "grouped", "stormed", "reopened"))),
          entry(LeadTicket.class, Map.of(Ticket.class, Set.of("lead", "leadKey"))),
          entry(
              Notify.class,
              Map.of(
                  Ticket.class,
                  Set.of("nextStep", "sentAt", "pagedLead", "toldPriority", "pagedPriority"))),
          entry(Engage.class, Map.of(Ticket.class, Set.of("engaged"))),
          entry(ApprovedAction.class, Map.of(Ticket.class, Set.of("acted"))),
          entry(Count.class, Map.of(Counter.class, Set.of("entries", "within"))),
          entry(
              CountOpening.class,
              Map.of(
                  Incident.class, Set.of("counted", "stormed", "strange"),
                  Burst.class, Set.of("size", "beyond", "latest", "common"))),
          entry(
              OpenStorm.class,
              Map.of(
                  Incident.class, Set.of("stormed"),
                  Burst.class, Set.of("storming", "storm", "beyond"))),
          entry(ReportCount.class, Map.of(RestartBudget.class, Set.of("checkedAt", "checks"))),
          entry(
              OpenIncident.class,
              Map.of(
                  Incident.class,
                  Set.of(
                      "standing",
                      "open",
                      "goneAt",
                      "annotations",
                      "parts",
                      "crowd",
                      "reopened",
                      "closedAt",
                      "closeReason",
                      "count",
                      "lastSeen",
                      "change",
                      "samples",
                      "outcomes"))),
          entry(
              CloseIncident.class,
              Map.of(
                  Incident.class,
                  Set.of(
                      "standing",
                      "open",
                      "goneAt",
                      "closedAt",
                      "closeReason",
                      "change",
                      "samples",
                      "outcomes"))));

  /**
   * What granting a proposal changes of which facts.
   *
   * @return properties by the types of facts, for a {@link Change} as it says itself
   */
  static Map<Class<?>, Set<String>> granted(Class<?> proposal) {
    Map<Class<?>, Set<String>> granted = new HashMap<>();
    if (Change.class.isAssignableFrom(proposal)) {
      Shape.of(proposal).methods("fact").stream()
          .map(Method::getReturnType)
          .filter(type -> type != Fact.class)
          .forEach(type -> granted.put(type, Shape.of(proposal).altered()));
    }
    GRANTED.entrySet().stream()
        .filter(entry -> proposal.isAssignableFrom(entry.getKey()))
        .forEach(entry -> granted.putAll(entry.getValue()));
    return granted;
  }

  /** What the engine puts in because of what rules derive. */
  private static final Map<Class<?>, Class<?>> FOUND = Map.of(Affected.class, LikeliestCause.class);

  /** Those that are about incidents of problems, which stand while their reasons do. */
  private static final Set<Class<?>> STANDING = Set.of(OpenIncident.class, CloseIncident.class);

  private final List<RuleSemantics> rules;
  private final Map<RuleSemantics, Set<RuleSemantics>> known = new HashMap<>();

  TriggerGraph(List<RuleSemantics> rules) {
    this.rules = rules;
  }

  /** Whether one of them has a stimulus that never leads to the other, which has none. */
  boolean areApart(RuleSemantics one, RuleSemantics other) {
    boolean first = Pair.stimulus(one).isPresent();
    boolean second = Pair.stimulus(other).isPresent();
    if (first == second) {
      return false;
    }
    return first ? !from(one).contains(other) : !from(other).contains(one);
  }

  /** The rules that fire in the same instant as one with a stimulus, because of it. */
  private Set<RuleSemantics> from(RuleSemantics rule) {
    return known.computeIfAbsent(rule, this::closure);
  }

  private Set<RuleSemantics> closure(RuleSemantics rule) {
    Set<RuleSemantics> reached = new HashSet<>();
    Deque<RuleSemantics> next = new ArrayDeque<>();
    for (RuleSemantics one : rules) {
      if (readsToldState(rule, one)) {
        reached.add(one);
        next.add(one);
      } else if (sameStimulus(rule, one)) {
        next.add(one);
      }
    }
    Set<RuleSemantics> fired = new HashSet<>(next);
    while (!next.isEmpty()) {
      RuleSemantics at = next.poll();
      for (RuleSemantics one : rules) {
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

  private static boolean sameStimulus(RuleSemantics rule, RuleSemantics one) {
    Optional<Clause> a = Pair.stimulus(rule);
    Optional<Clause> b = Pair.stimulus(one);
    return a.isPresent()
        && b.isPresent()
        && (a.get().is(b.get().type().orElse(Object.class))
            || b.get().is(a.get().type().orElse(Object.class)))
        && !excluded(new Pair(rule, one, a.get().index(), b.get().index(), false));
  }

  /** Whether a rule without a signal reads the state of what the other's signal tells of. */
  private static boolean readsToldState(RuleSemantics rule, RuleSemantics one) {
    if (Pair.stimulus(one).isPresent()) {
      return false;
    }
    return Pair.stimulus(rule).flatMap(Clause::type).stream()
        .flatMap(signal -> States.toldBy(signal).stream())
        .anyMatch(state -> one.rule.clauses().stream().anyMatch(clause -> clause.is(state)));
  }

  private static boolean excluded(Pair pair) {
    return pair.isImpossible(pair.joint());
  }

  private static boolean wakes(RuleSemantics one, RuleSemantics other) {
    return one.effects.stream().anyMatch(effect -> wakes(one, effect, other));
  }

  private static boolean wakes(RuleSemantics one, Effect effect, RuleSemantics other) {
    if (effect.kind().isEmpty() || effect.later()) {
      return false;
    }
    Class<?> kind = effect.kind().get();
    for (Clause clause : other.rule.clauses()) {
      if (clause.type().isEmpty() || clause.is(DeadlineReached.class)) {
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
      boolean found = effect.makes() && type == FOUND.get(kind);
      boolean goes = effect.does() == Statement.Does.DELETE && same && !clause.isPositive();
      if (comes
          || found
          || goes
          || (Proposal.class.isAssignableFrom(kind) && isTouched(kind, clause, other))) {
        return true;
      }
    }
    return false;
  }

  /** Whether granting a proposal changes what a pattern asks for. */
  private static boolean isTouched(Class<?> proposal, Clause clause, RuleSemantics other) {
    Class<?> fact = clause.type().orElse(Object.class);
    boolean standing = !isOfOtherOrigin(clause, other);
    if (!standing && STANDING.contains(proposal)) {
      return false;
    }
    return granted(proposal).getOrDefault(fact, Set.of()).stream()
        .anyMatch(other.reads(clause)::contains);
  }

  /** Whether it asks for an incident that no problem makes. */
  private static boolean isOfOtherOrigin(Clause clause, RuleSemantics rule) {
    List<Atom> both = new ArrayList<>(origins(rule, clause));
    Term incident = new Term.Fact(-1);
    ConstraintSolver.origin("of")
        .forEach(
            (name, is) -> both.add(new Atom(new Term.Property(incident, name), "==", is, name, 0)));
    return new ConstraintSolver(both).conflict().isPresent();
  }

  /** Whether what one rule changes cannot be what the other asks for: they are of two origins. */
  private static boolean differ(
      RuleSemantics one, Effect effect, RuleSemantics other, Clause clause) {
    if (effect.fact() < 0) {
      return false;
    }
    List<Atom> both = new ArrayList<>(origins(one, one.clause(effect.fact())));
    both.addAll(origins(other, clause));
    return new ConstraintSolver(both).conflict().isPresent();
  }

  private static List<Atom> origins(RuleSemantics rule, Clause clause) {
    return rule.atoms(clause).stream()
        .filter(
            atom ->
                atom.left()
                    .propertyOf(clause.index())
                    .filter(ConstraintSolver::isOrigin)
                    .isPresent())
        .map(atom -> atom.renamed(term -> term.renumbered(n -> n == clause.index() ? -1 : n)))
        .toList();
  }

  /** Whether setting the property can make the pattern match, or no longer match if it must not. */
  private static boolean enables(Effect effect, Clause clause, RuleSemantics other) {
    if (!other.reads(clause).contains(effect.property())) {
      return false;
    }
    Term term = new Term.Property(new Term.Fact(clause.index()), effect.property());
    for (Atom atom : other.atoms(clause)) {
      boolean about = atom.left().equals(term) && atom.right().isConstant();
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
