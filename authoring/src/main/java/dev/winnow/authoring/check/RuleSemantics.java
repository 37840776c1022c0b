package dev.winnow.authoring.check;

import static java.util.stream.Collectors.joining;

import dev.winnow.core.fact.Forget;
import dev.winnow.core.fact.Keep;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Expression;
import dev.winnow.core.language.Quantifier;
import dev.winnow.core.language.Statement;
import dev.winnow.core.language.Timing;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A rule as comparisons and effects. Immutable once made. */
final class RuleSemantics {

  final CheckedRule rule;
  final List<Effect> effects = new ArrayList<>();
  private final Map<Integer, List<Atom>> atoms = new TreeMap<>();
  private final Map<Integer, Set<String>> reads = new TreeMap<>();
  private final TermReader terms;
  private final String outline;
  private final List<Choices> choices;

  /**
   * What a rule means.
   *
   * @param single the settings of which there is just one fact
   */
  RuleSemantics(CheckedRule rule, Map<Class<?>, Object> single) {
    this.rule = rule;
    this.terms = new TermReader(rule, single);
    for (Clause clause : rule.clauses()) {
      clause(clause);
    }
    rule.clauses().forEach(clause -> reads.put(clause.index(), asked(clause)));
    rule.statements().forEach(this::statement);
    this.outline = effects.stream().map(Effect::outline).sorted().collect(joining("; "));
    this.choices = matched().stream().flatMap(clause -> choices(clause).stream()).toList();
  }

  /** What no renaming of facts changes of what it does. */
  String outline() {
    return outline;
  }

  private List<Choices> choices(Clause clause) {
    return atoms(clause).stream()
        .flatMap(atom -> Choices.of(atom, term -> term).stream())
        .filter(choice -> choice.isOfProperty())
        .toList();
  }

  /**
   * Whether comparisons with constants say that a fact cannot be the other rule's. That is soon
   * seen, and so it is of most pairs of rules.
   *
   * @param but properties that change, of which that does not count
   */
  boolean isApart(int fact, RuleSemantics other, int same, Set<String> but) {
    for (Choices one : choices) {
      for (Choices two : other.choices) {
        if (one.isOf(fact, but) && two.isOf(same, but) && one.excludes(two)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The properties of facts that it sets. */
  Set<String> sets() {
    Set<String> sets = new TreeSet<>();
    effects.stream().filter(Effect::sets).forEach(effect -> sets.add(effect.property()));
    return sets;
  }

  Clause clause(int index) {
    return rule.clauses().get(index);
  }

  List<Atom> atoms(Clause clause) {
    return atoms.getOrDefault(clause.index(), List.of());
  }

  /** What is true of every match. */
  List<Atom> positive() {
    List<Atom> all = new ArrayList<>();
    rule.clauses().stream().filter(Clause::isPositive).forEach(c -> all.addAll(atoms(c)));
    return all;
  }

  List<Clause> matched() {
    return rule.clauses().stream().filter(Clause::isPositive).toList();
  }

  List<Clause> absent() {
    return rule.clauses().stream().filter(Clause::isAbsent).toList();
  }

  private void clause(Clause clause) {
    List<Atom> read = new ArrayList<>();
    for (Condition condition : clause.pattern().conditions()) {
      condition
          .expression()
          .ifPresentOrElse(
              expression -> condition(expression, condition, clause, read),
              () -> read.add(unread(condition, clause)));
    }
    String from = clause.pattern().from();
    if (!from.isEmpty()) {
      Term fact = new Term.Fact(clause.index());
      int line = clause.pattern().place().line();
      read.add(new Atom(fact, "from", new Term.Word(from), from, line));
    }
    atoms.put(clause.index(), read);
  }

  private static Atom unread(Condition condition, Clause clause) {
    Term term = new Term.Unread(new Term.Fact(clause.index()), condition.text());
    return new Atom(term, "?", Term.Constant.TRUE, condition.text(), condition.place().line());
  }

  private void condition(
      Expression expression, Condition condition, Clause clause, List<Atom> read) {
    boolean two = expression instanceof Expression.Binary;
    if (!condition.binding().isEmpty()) {
      Expression bound =
          expression instanceof Expression.Binary b && b.compares() ? b.left() : expression;
      terms.bind(condition.binding(), terms.read(bound, clause));
    }
    if (condition.binding().isEmpty() || two) {
      add(expression, clause, condition, read);
    }
  }

  private void add(Expression expression, Clause clause, Condition condition, List<Atom> read) {
    if (expression instanceof Expression.Binary binary && binary.operator().equals("&&")) {
      add(binary.left(), clause, condition, read);
      add(binary.right(), clause, condition, read);
    } else {
      read.add(atom(expression, clause, condition));
    }
  }

  private Atom atom(Expression expression, Clause clause, Condition condition) {
    String text = condition.text();
    int line = condition.place().line();
    if (expression instanceof Expression.Binary binary && !binary.operator().equals("||")) {
      Term left = terms.read(binary.left(), clause);
      Term right = terms.read(binary.right(), clause);
      return new Atom(left, binary.operator(), right, text, line).ordered();
    }
    boolean not = expression instanceof Expression.Unary unary && unary.negates();
    Expression said = not ? ((Expression.Unary) expression).of() : expression;
    Term value = not ? Term.Constant.FALSE : Term.Constant.TRUE;
    return new Atom(terms.read(said, clause), "==", value, text, line).ordered();
  }

  private void statement(Statement statement) {
    if (statement.subject().isEmpty()) {
      return;
    }
    Expression subject = statement.subject().get(0);
    Term term = terms.read(subject);
    switch (statement.does()) {
      case MODIFY -> statement.setters().forEach(setter -> set(statement, term, setter));
      case DELETE ->
          effects.add(effect(statement, term, "", term, new Term.Made("delete ", List.of(term))));
      case INSERT, DERIVE -> {
        Expression made = Timing.without(subject);
        made(
            statement.does(),
            made,
            made == subject ? term : terms.read(made),
            Timing.isLater(subject));
      }
      default -> {
        Term words = new Term.Word(String.join(" ", statement.words()));
        effects.add(
            new Effect(statement.does(), -1, Optional.empty(), "", words, Map.of(), words, false));
      }
    }
  }

  private void set(Statement statement, Term subject, Expression.Call setter) {
    if (setter.name().startsWith("set") && setter.args().size() == 1) {
      String property = Shape.lower(setter.name().substring("set".length()));
      Term value = terms.read(setter.args().get(0));
      set(statement, subject, property, value);
    } else {
      Expression of = statement.subject().get(0);
      Term value =
          terms.read(
              new Expression.Call(
                  of,
                  setter.name(),
                  setter.nameStart(),
                  setter.args(),
                  setter.start(),
                  setter.end()));
      modified(subject, setter).forEach(name -> set(statement, subject, name, value));
    }
  }

  private void set(Statement statement, Term subject, String property, Term value) {
    Term whole = new Term.Made("modify ", List.of(new Term.Property(subject, property), value));
    effects.add(effect(statement, subject, property, value, whole));
  }

  /** What a method changes that is no setter. */
  private List<String> modified(Term subject, Expression.Call call) {
    return subject instanceof Term.Fact one
        ? clause(one.index()).type().stream()
            .flatMap(type -> Shape.of(type).modified(call.name(), call.args().size()).stream())
            .toList()
        : List.of();
  }

  /** What is done to the fact of a pattern, if it is one. */
  private Effect effect(
      Statement statement, Term subject, String property, Term value, Term whole) {
    int fact = subject instanceof Term.Fact one ? one.index() : -1;
    Optional<Class<?>> kind = fact >= 0 ? clause(fact).type() : Optional.empty();
    return new Effect(statement.does(), fact, kind, property, value, Map.of(), whole, false);
  }

  private void made(Statement.Does does, Expression subject, Term term, boolean later) {
    Map<String, Term> parts = new TreeMap<>();
    Optional<Class<?>> kind = Optional.empty();
    if (subject instanceof Expression.New made) {
      kind = rule.imports().type(made.type());
      kind.filter(Class::isRecord).ifPresent(type -> parts.putAll(components(type, term)));
    } else if (subject instanceof Expression.Call call && call.of() != null) {
      kind = returned(call);
      if (kind.equals(Optional.of(Incident.class))) {
        parts.putAll(ConstraintSolver.origin(call.name()));
      }
    }
    Term whole = new Term.Made(does + " ", List.of(term));
    effects.add(new Effect(does, -1, kind, "", term, parts, whole, later));
    if (kind.equals(Optional.of(Keep.class)) && subject instanceof Expression.New keep) {
      Expression kept = keep.args().get(0);
      made(Statement.Does.INSERT, kept, terms.read(kept), later);
    }
    if (kind.equals(Optional.of(Forget.class)) && parts.get("fact") instanceof Term.Fact fact) {
      Term gone = new Term.Made("delete ", List.of(fact));
      effects.add(
          new Effect(
              Statement.Does.DELETE,
              fact.index(),
              clause(fact.index()).type(),
              "",
              fact,
              Map.of(),
              gone,
              true));
    }
  }

  private static Map<String, Term> components(Class<?> type, Term made) {
    RecordComponent[] components = type.getRecordComponents();
    Map<String, Term> parts = new TreeMap<>();
    for (int i = 0; i < components.length && components.length == made.parts().size(); i++) {
      parts.put(components[i].getName(), made.parts().get(i));
    }
    return parts;
  }

  private Optional<Class<?>> returned(Expression.Call call) {
    Optional<Class<?>> owner =
        call.of() instanceof Expression.Name name ? terms.type(name.name()) : Optional.empty();
    return owner.stream()
        .flatMap(type -> Shape.of(type).methods(call.name()).stream())
        .filter(method -> method.getParameterCount() == call.args().size())
        .<Class<?>>map(Method::getReturnType)
        .findFirst();
  }

  /** The properties of a pattern's fact whose change makes the engine look again. */
  Set<String> reads(Clause clause) {
    return reads.getOrDefault(clause.index(), Set.of());
  }

  private Set<String> asked(Clause clause) {
    Set<String> asked = new TreeSet<>(clause.pattern().watch());
    terms.bound().forEach(term -> asked.addAll(term.asks(clause.index())));
    for (List<Atom> some : atoms.values()) {
      for (Atom atom : some) {
        asked.addAll(atom.left().asks(clause.index()));
        asked.addAll(atom.right().asks(clause.index()));
      }
    }
    return asked;
  }

  /** Whether a pattern says something that comparisons do not. */
  boolean isReadable(Clause clause) {
    return !clause.isOpaque() || clause.pattern().quantifier() == Quantifier.SOME;
  }
}
