package dev.winnow.authoring.check;

import dev.winnow.core.fact.DeadlineReached;
import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.fact.cluster.Release;
import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.fact.incident.Habit;
import dev.winnow.core.fact.restart.RestartBudget;
import dev.winnow.rules.settings.RedButton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Two rules that match one fact at once, written in the same terms. Immutable once made. */
final class Pair {

  private static final int AWAY = 1000;

  /** By what there is one fact of a kind at most, beside ids and keys. */
  private static final Map<Class<?>, String> IDENTITIES =
      Map.of(
          Habit.class, "key",
          Node.class, "name",
          RedButton.class, "subject",
          Release.class, "subject",
          Resource.class, "subject",
          RestartBudget.class, "subject",
          Workload.class, "subject");

  final RuleSemantics one;
  final RuleSemantics other;
  private final Map<Integer, Integer> names = new HashMap<>();

  /**
   * Two rules.
   *
   * @param shared the number of the fact in the first rule
   * @param same its number in the other
   * @param all whether further facts of the same kinds are taken to be the same too
   */
  Pair(RuleSemantics one, RuleSemantics other, int shared, int same, boolean all) {
    this.one = one;
    this.other = other;
    names.put(same, shared);
    for (Clause clause : other.matched()) {
      boolean free = !names.containsKey(clause.index());
      if (free && (all || isOnly(clause))) {
        twin(clause).ifPresent(twin -> names.put(clause.index(), twin.index()));
      }
    }
  }

  /**
   * Whether there is only one fact of its kind at a time: the signal, what is reached, settings.
   */
  private static boolean isOnly(Clause clause) {
    return clause.type().isPresent()
        && (FactTypes.isSignal(clause.type().get())
            || clause.is(DeadlineReached.class)
            || (FactTypes.isSettings(clause.type().get())
                && clause.pattern().conditions().isEmpty()));
  }

  private Optional<Clause> twin(Clause clause) {
    return one.matched().stream()
        .filter(c -> !names.containsValue(c.index()))
        .filter(
            c ->
                c.type().isPresent()
                    && clause.type().isPresent()
                    && (c.is(clause.type().get()) || clause.is(c.type().get())))
        .findFirst();
  }

  Term renamed(Term term) {
    return term.renumbered(this::renamed);
  }

  /** The number in the first rule of a fact of the other. */
  int renamed(int fact) {
    return names.getOrDefault(fact, fact + AWAY);
  }

  List<Atom> renamed(List<Atom> atoms) {
    return atoms.stream().map(atom -> renamed(atom)).toList();
  }

  /** The effects of the other rule in the terms of the first. */
  List<Effect> otherEffects() {
    List<Effect> renamed = new ArrayList<>();
    for (Effect effect : other.effects) {
      int fact = effect.fact() < 0 ? -1 : renamed(effect.fact());
      Map<String, Term> parts = new HashMap<>();
      effect.parts().forEach((name, term) -> parts.put(name, renamed(term)));
      renamed.add(
          new Effect(
              effect.does(),
              fact,
              effect.kind(),
              effect.property(),
              renamed(effect.value()),
              parts,
              renamed(effect.whole()),
              effect.later()));
    }
    return renamed;
  }

  /** Whether their signals, or what they wait for, exclude each other. */
  boolean isApart() {
    Optional<Clause> a = stimulus(one);
    Optional<Clause> b = stimulus(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Class<?> first = a.get().type().orElse(Object.class);
    Class<?> second = b.get().type().orElse(Object.class);
    return !first.isAssignableFrom(second) && !second.isAssignableFrom(first);
  }

  static Optional<Clause> stimulus(RuleSemantics rule) {
    return rule.matched().stream()
        .filter(
            c ->
                c.is(DeadlineReached.class)
                    || (c.type().isPresent() && FactTypes.isSignal(c.type().get())))
        .findFirst();
  }

  /** All that is true where both match. */
  List<Atom> joint() {
    List<Atom> all = new ArrayList<>(one.positive());
    all.addAll(renamed(other.positive()));
    return all;
  }

  /** Whether both can never match at once. */
  boolean isImpossible(List<Atom> joint) {
    ConstraintSolver logic = new ConstraintSolver(keyed(joint));
    return logic.conflict().isPresent()
        || denies(one, Pair::same, other, this::renamed, logic)
        || denies(other, this::renamed, one, Pair::same, logic);
  }

  private static int same(int fact) {
    return fact;
  }

  private Atom renamed(Atom atom) {
    return atom.renamed(this::renamed);
  }

  /** Facts of one kind with one id are one fact. */
  private List<Atom> keyed(List<Atom> joint) {
    ConstraintSolver logic = new ConstraintSolver(joint);
    List<Atom> all = new ArrayList<>(joint);
    for (Clause a : one.matched()) {
      for (Clause b : other.matched()) {
        int left = a.index();
        int right = renamed(b.index());
        boolean kind = a.type().isPresent() && a.type().equals(b.type());
        if (kind && left != right && isOne(a, left, right, logic)) {
          joint.forEach(
              atom -> all.add(atom.renamed(term -> term.renumbered(n -> n == right ? left : n))));
        }
      }
    }
    return all;
  }

  private static boolean isOne(Clause clause, int left, int right, ConstraintSolver logic) {
    return Stream.concat(
            Stream.of("id", "key"),
            IDENTITIES.entrySet().stream()
                .filter(e -> clause.is(e.getKey()))
                .map(Map.Entry::getValue))
        .anyMatch(id -> logic.root(of(left, id)).equals(logic.root(of(right, id))));
  }

  private static Term of(int fact, String property) {
    return new Term.Property(new Term.Fact(fact), property);
  }

  /** Whether what one of them matches is what the other says is not there. */
  private static boolean denies(
      RuleSemantics denier,
      IntUnaryOperator names,
      RuleSemantics matcher,
      IntUnaryOperator others,
      ConstraintSolver logic) {
    for (Clause absent : denier.absent()) {
      for (Clause there : matcher.rule.clauses()) {
        boolean some =
            there.pattern().quantifier() == dev.winnow.core.language.Quantifier.SOME
                && !there.isOpaque();
        if (absent.type().isEmpty()
            || !there.is(absent.type().get())
            || !(some || there.isPositive())) {
          continue;
        }
        int from = names.applyAsInt(absent.index());
        int to = others.applyAsInt(there.index());
        List<Atom> asked =
            denier.atoms(absent).stream()
                .map(atom -> atom.renamed(term -> term.renumbered(names)))
                .map(atom -> atom.renamed(term -> term.renumbered(n -> n == from ? to : n)))
                .toList();
        ConstraintSolver known =
            some
                ? logic.with(
                    matcher.atoms(there).stream()
                        .map(atom -> atom.renamed(term -> term.renumbered(others)))
                        .toList())
                : logic;
        if (known.impliesAll(asked)) {
          return true;
        }
      }
    }
    return false;
  }
}
