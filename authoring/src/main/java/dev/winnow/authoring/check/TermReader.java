package dev.winnow.authoring.check;

import dev.winnow.core.language.Expression;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the expressions of one rule into terms. For one thread. */
final class TermReader {

  private final CheckedRule rule;
  private final Map<Class<?>, Object> single;
  private final Map<String, Term> variables = new HashMap<>();
  private final Map<String, Integer> facts = new HashMap<>();

  /**
   * A reader.
   *
   * @param single the settings of which there is just one fact
   */
  TermReader(CheckedRule rule, Map<Class<?>, Object> single) {
    this.rule = rule;
    this.single = single;
    for (Clause clause : rule.clauses()) {
      if (!clause.pattern().binding().isEmpty()) {
        facts.put(clause.pattern().binding(), clause.index());
      }
    }
  }

  /** What stands in a pattern. */
  Term read(Expression expression, Clause clause) {
    return expression.accept(new Reading(Optional.of(new Term.Fact(clause.index()))));
  }

  /** What stands in the then. */
  Term read(Expression expression) {
    return expression.accept(new Reading(Optional.empty()));
  }

  void bind(String variable, Term term) {
    variables.putIfAbsent(variable, term);
  }

  /** What variables stand for. */
  List<Term> bound() {
    return List.copyOf(variables.values());
  }

  /** The class of the fact that a variable stands for, or that is named. */
  Optional<Class<?>> type(String name) {
    Integer fact = facts.get(name);
    return fact == null ? rule.imports().type(name) : rule.clauses().get(fact).type();
  }

  /** Reads what stands in a pattern, whose fact is known, or in the then. */
  private final class Reading implements Expression.Visitor<Term> {
    private final Optional<Term> own;

    Reading(Optional<Term> own) {
      this.own = own;
    }

    @Override
    public Term literal(Expression.Literal literal) {
      return new Term.Constant(literal.value());
    }

    @Override
    public Term name(Expression.Name name) {
      Integer fact = facts.get(name.name());
      if (fact != null) {
        return new Term.Fact(fact);
      }
      Term known = variables.get(name.name());
      if (known != null) {
        return known;
      }
      return own.map(one -> name.name().equals("this") ? one : property(one, name.name()))
          .orElseGet(() -> new Term.Word(name.name()));
    }

    @Override
    public Term member(Expression.Member member) {
      return property(member.of().accept(this), member.name());
    }

    @Override
    public Term call(Expression.Call call) {
      Expression of = call.of();
      Term owner = of == null ? own.orElse(new Term.Word("")) : of.accept(this);
      return call.args().isEmpty()
          ? property(owner, Shape.propertyOf(call.name()))
          : new Term.Invocation(owner, call.name(), all(call.args()));
    }

    @Override
    public Term index(Expression.Index index) {
      return new Term.Element(index.of().accept(this), index.index().accept(this));
    }

    @Override
    public Term made(Expression.New made) {
      return new Term.Made("new " + made.type(), all(made.args()));
    }

    @Override
    public Term unary(Expression.Unary unary) {
      Term of = unary.of().accept(this);
      Optional<Double> number = unary.operator().equals("-") ? of.number() : Optional.empty();
      return number
          .map(one -> (Term) new Term.Constant(-one))
          .orElseGet(() -> new Term.Signed(unary.operator(), of));
    }

    @Override
    public Term binary(Expression.Binary binary) {
      return new Term.Operation(
          binary.operator(), binary.left().accept(this), binary.right().accept(this));
    }

    @Override
    public Term many(Expression.Many many) {
      return new Term.Made("", all(many.parts()));
    }

    private List<Term> all(List<Expression> expressions) {
      return expressions.stream().map(one -> one.accept(this)).toList();
    }
  }

  private Term property(Term owner, String name) {
    Term property = new Term.Property(owner, name);
    if (owner instanceof Term.Fact fact) {
      return rule.clauses()
          .get(fact.index())
          .type()
          .map(single::get)
          .flatMap(settings -> value(settings, name))
          .orElse(property);
    }
    return isConstantName(name) && namesClass(owner)
        ? new Term.Constant(new Term.Symbol(owner + "." + name))
        : property;
  }

  private static boolean isConstantName(String name) {
    return name.length() > 1
        && Character.isUpperCase(name.charAt(0))
        && name.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether it is the name of a class, or of one inside it. */
  private static boolean namesClass(Term term) {
    return term instanceof Term.Word word
        ? !word.text().isEmpty() && Character.isUpperCase(word.text().charAt(0))
        : term instanceof Term.Property property
            && namesClass(property.owner())
            && Character.isUpperCase(property.name().charAt(0));
  }

  private static Optional<Term> value(Object settings, String name) {
    for (Method method : settings.getClass().getMethods()) {
      boolean asked =
          method.getParameterCount() == 0
              && (method.getName().equals(name) || Shape.propertyOf(method.getName()).equals(name));
      Family family = Family.of(method.getReturnType());
      if (asked && (family == Family.NUMBER || family == Family.TEXT)) {
        try {
          Object value = method.invoke(settings);
          return Optional.of(
              new Term.Constant(value instanceof Number number ? number.doubleValue() : value));
        } catch (IllegalAccessException | InvocationTargetException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
