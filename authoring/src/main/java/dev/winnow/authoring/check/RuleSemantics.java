package dev.winnow.authoring.check;

import dev.winnow.core.language.Quantifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A rule as comparisons and effects. Immutable once made. */
final class RuleSemantics {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  final CheckedRule rule;
  final List<Effect> effects = new ArrayList<>();
  private final Map<Integer, List<Atom>> atoms = new TreeMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Integer> facts = new HashMap<>();
  private final Map<Class<?>, Object> single;
  private final Imports imports;

  /**
   * What a rule means.
   *
   * @param single the settings of which there is just one fact
   */
  RuleSemantics(CheckedRule rule, Map<Class<?>, Object> single) {
    this.rule = rule;
    this.imports = rule.imports();
    this.single = single;
    for (Clause clause : rule.clauses()) {
      if (!clause.pattern().binding().isEmpty()) {
        facts.put(clause.pattern().binding(), clause.index());
      }
    }
    for (Clause clause : rule.clauses()) {
      clause(clause);
    }
    rule.statements().forEach(this::statement);
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
    for (Clause.Part part : clause.parts()) {
      String binding = part.condition().binding();
      if (part.expr().isEmpty()) {
        read.add(opaque(part.condition().text(), clause, part));
        continue;
      }
      Expr expr = part.expr().get();
      if (!binding.isEmpty()) {
        Expr bound =
            expr instanceof Expr.Binary b && COMPARISONS.contains(b.operator()) ? b.left() : expr;
        variables.putIfAbsent(binding, term(bound, clause.index()));
      }
      if (binding.isEmpty() || expr instanceof Expr.Binary) {
        add(expr, clause, part, read);
      }
    }
    if (!clause.pattern().from().isEmpty()) {
      read.add(
          new Atom(
              "#" + clause.index(),
              "from",
              clause.pattern().from(),
              clause.pattern().from(),
              clause.pattern().place().line()));
    }
    atoms.put(clause.index(), read);
  }

  private static Atom opaque(String text, Clause clause, Clause.Part part) {
    return new Atom(
        "#" + clause.index() + "?" + text, "?", Atom.TRUE, text, part.condition().place().line());
  }

  private void add(Expr expr, Clause clause, Clause.Part part, List<Atom> read) {
    String text = part.condition().text();
    int line = part.condition().place().line();
    int index = clause.index();
    if (expr instanceof Expr.Binary binary && binary.operator().equals("&&")) {
      add(binary.left(), clause, part, read);
      add(binary.right(), clause, part, read);
    } else if (expr instanceof Expr.Binary binary && COMPARISONS.contains(binary.operator())) {
      read.add(
          new Atom(
                  term(binary.left(), index),
                  binary.operator(),
                  term(binary.right(), index),
                  text,
                  line)
              .ordered());
    } else if (expr instanceof Expr.Unary unary && unary.operator().equals("!")) {
      read.add(new Atom(term(unary.of(), index), "==", Atom.FALSE, text, line).ordered());
    } else if (expr instanceof Expr.Binary binary && !binary.operator().equals("||")) {
      read.add(
          new Atom(
              term(binary.left(), index),
              binary.operator(),
              term(binary.right(), index),
              text,
              line));
    } else {
      read.add(new Atom(term(expr, index), "==", Atom.TRUE, text, line).ordered());
    }
  }

  private void statement(Statement statement) {
    if (statement.subject().isEmpty()) {
      return;
    }
    Expr subject = statement.subject().get(0);
    String term = term(subject, -1);
    int fact = term.matches("#\\d+") ? Integer.parseInt(term.substring(1)) : -1;
    Optional<Class<?>> kind = fact >= 0 ? clause(fact).type() : Optional.empty();
    switch (statement.does()) {
      case MODIFY -> {
        for (Expr.Call setter : statement.setters()) {
          if (setter.name().startsWith("set") && setter.args().size() == 1) {
            String property = Shape.lower(setter.name().substring("set".length()));
            String value = term(setter.args().get(0), -1);
            effects.add(
                new Effect(
                    statement.does(),
                    fact,
                    kind,
                    property,
                    value,
                    Map.of(),
                    "modify " + term + "." + property + "=" + value));
          }
        }
      }
      case DELETE ->
          effects.add(new Effect(statement.does(), fact, kind, "", "", Map.of(), "delete " + term));
      case INSERT, DERIVE -> made(statement.does(), subject, term);
      default ->
          effects.add(
              new Effect(
                  statement.does(),
                  -1,
                  Optional.empty(),
                  "",
                  "",
                  Map.of(),
                  String.join(" ", statement.words())));
    }
  }

  private void made(Statement.Does does, Expr subject, String term) {
    Map<String, String> parts = new TreeMap<>();
    Optional<Class<?>> kind = Optional.empty();
    if (subject instanceof Expr.New made) {
      kind = imports.type(made.type());
      if (kind.isPresent() && kind.get().isRecord()) {
        RecordComponent[] components = kind.get().getRecordComponents();
        for (int i = 0; i < components.length && components.length == made.args().size(); i++) {
          parts.put(components[i].getName(), term(made.args().get(i), -1));
        }
      }
    } else if (subject instanceof Expr.Call call && call.of() != null) {
      kind = returned(call);
      if (kind.equals(Optional.of(dev.winnow.core.fact.Incident.class))) {
        parts.putAll(ConstraintSolver.origin(call.name()));
      }
    }
    effects.add(new Effect(does, -1, kind, "", "", parts, does + " " + term));
  }

  private Optional<Class<?>> returned(Expr.Call call) {
    Expr of = call.of();
    Optional<Class<?>> owner = Optional.empty();
    if (of instanceof Expr.Name name) {
      Integer fact = facts.get(name.name());
      owner = fact == null ? imports.type(name.name()) : clause(fact).type();
    }
    return owner
        .map(type -> Shape.of(type).methods(call.name()))
        .filter(methods -> !methods.isEmpty())
        .map(methods -> methods.get(0).getReturnType());
  }

  /** The term of an expression that stands in a pattern, or in the then if that is -1. */
  private String term(Expr expr, int clause) {
    if (expr instanceof Expr.Literal literal) {
      return constant(literal.value());
    }
    if (expr instanceof Expr.Name name) {
      return name(name.name(), clause);
    }
    if (expr instanceof Expr.Member member) {
      return property(term(member.of(), clause), member.name());
    }
    if (expr instanceof Expr.Call call) {
      return call(call, clause);
    }
    if (expr instanceof Expr.Index index) {
      return term(index.of(), clause) + "[" + term(index.index(), clause) + "]";
    }
    if (expr instanceof Expr.Unary unary) {
      String of = term(unary.of(), clause);
      return Atom.number(of).isPresent() && unary.operator().equals("-")
          ? "=-" + of.substring(1)
          : unary.operator() + of;
    }
    if (expr instanceof Expr.Binary binary) {
      return "("
          + term(binary.left(), clause)
          + " "
          + binary.operator()
          + " "
          + term(binary.right(), clause)
          + ")";
    }
    List<String> parts = expr.parts().stream().map(part -> term(part, clause)).toList();
    String head = expr instanceof Expr.New made ? "new " + made.type() : "";
    return head + "(" + String.join(",", parts) + ")";
  }

  private String name(String name, int clause) {
    Integer fact = facts.get(name);
    if (fact != null) {
      return "#" + fact;
    }
    String known = variables.get(name);
    if (known != null) {
      return known;
    }
    if (clause < 0) {
      return name;
    }
    return name.equals("this") ? "#" + clause : property("#" + clause, name);
  }

  private String call(Expr.Call call, int clause) {
    Expr of = call.of();
    String owner = of == null ? clause < 0 ? "" : "#" + clause : term(of, clause);
    if (call.args().isEmpty() && call.name().matches("(get|is)[A-Z].*")) {
      return property(owner, Shape.lower(call.name().replaceFirst("^(get|is)", "")));
    }
    if (call.args().isEmpty()) {
      return property(owner, call.name());
    }
    List<String> args = call.args().stream().map(arg -> term(arg, clause)).toList();
    return owner + "." + call.name() + "(" + String.join(",", args) + ")";
  }

  private String property(String owner, String name) {
    if (owner.matches("#\\d+")) {
      Optional<Class<?>> type = clause(Integer.parseInt(owner.substring(1))).type();
      Object settings = type.map(single::get).orElse(null);
      if (settings != null) {
        return value(settings, name).orElse(owner + "." + name);
      }
      if (type.isPresent() && type.get().isEnum()) {
        return owner + "." + name;
      }
    }
    boolean constant = name.matches("[A-Z][A-Z0-9_]+") && owner.matches("=?[A-Z][\\w.]*");
    return constant ? "=" + owner.replaceFirst("^=", "") + "." + name : owner + "." + name;
  }

  private static Optional<String> value(Object settings, String name) {
    for (Method method : settings.getClass().getMethods()) {
      boolean asked =
          method.getParameterCount() == 0
              && (method.getName().equals(name)
                  || Shape.lower(method.getName().replaceFirst("^(get|is)", "")).equals(name));
      Family family = Family.of(method.getReturnType());
      if (asked && (family == Family.NUMBER || family == Family.TEXT)) {
        try {
          Object value = method.invoke(settings);
          return Optional.of(
              constant(value instanceof Number number ? number.doubleValue() : value));
        } catch (IllegalAccessException | InvocationTargetException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static String constant(@org.jspecify.annotations.Nullable Object value) {
    if (value instanceof Double number && number % 1 == 0) {
      return "=" + number.longValue();
    }
    return value instanceof String text ? "=\"" + text + "\"" : "=" + value;
  }

  /** The properties of a pattern's fact whose change makes the engine look again. */
  Set<String> reads(Clause clause) {
    Set<String> reads = new TreeSet<>(clause.pattern().watch());
    String prefix = "#" + clause.index() + ".";
    List<String> terms = new ArrayList<>(variables.values());
    atoms
        .values()
        .forEach(
            list ->
                list.forEach(
                    atom -> {
                      terms.add(atom.left());
                      terms.add(atom.right());
                    }));
    for (String term : terms) {
      int at = term.indexOf(prefix);
      while (at >= 0) {
        int end = at + prefix.length();
        int stop = end;
        while (stop < term.length() && Character.isJavaIdentifierPart(term.charAt(stop))) {
          stop++;
        }
        reads.add(term.substring(end, stop));
        at = term.indexOf(prefix, stop);
      }
    }
    return reads;
  }

  /** Whether a pattern says something that comparisons do not. */
  boolean isReadable(Clause clause) {
    return !clause.isOpaque() || clause.pattern().quantifier() == Quantifier.SOME;
  }
}
