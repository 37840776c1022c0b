package dev.winnow.authoring.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an expression stands for, so that equal things are equal: variables are what they were bound
 * to, getters are properties, facts are the numbers of the patterns that they match. Immutable.
 * Shown as {@code #2.count} for that property of the fact of the third pattern, and {@code =3} for
 * a constant.
 */
sealed interface Term {

  /** The terms that it is made of, in their order. */
  List<Term> parts();

  /** The same made of other terms, as many. */
  Term of(List<Term> parts);

  /** A text, a number, true, false, null, or a {@link Symbol}. */
  record Constant(@Nullable Object value) implements Term {
    static final Constant TRUE = new Constant(true);
    static final Constant FALSE = new Constant(false);

    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public Term of(List<Term> parts) {
      return this;
    }

    /** As people write it. */
    String written() {
      if (value instanceof Double number && number % 1 == 0) {
        return String.valueOf(number.longValue());
      }
      return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }

    @Override
    public String toString() {
      return "=" + written();
    }
  }

  /** A constant of a class, such as {@code Severity.HIGH}. */
  record Symbol(String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The fact that a pattern matches, by the pattern's number. */
  record Fact(int index) implements Term {
    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public Term of(List<Term> parts) {
      return this;
    }

    @Override
    public String toString() {
      return "#" + index;
    }
  }

  /** A word that stands for nothing that is known: a class, or a variable of the then. */
  record Word(String text) implements Term {
    @Override
    public List<Term> parts() {
      return List.of();
    }

    @Override
    public Term of(List<Term> parts) {
      return this;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A condition of a fact that is not read further. */
  record Unread(Term fact, String text) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(fact);
    }

    @Override
    public Term of(List<Term> parts) {
      return new Unread(parts.get(0), text);
    }

    @Override
    public String toString() {
      return fact + "?" + text;
    }
  }

  /** A property of something. */
  record Property(Term owner, String name) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(owner);
    }

    @Override
    public Term of(List<Term> parts) {
      return new Property(parts.get(0), name);
    }

    @Override
    public String toString() {
      return owner + "." + name;
    }
  }

  /** A method of something, given values. */
  record Invocation(Term owner, String name, List<Term> args) implements Term {
    public Invocation {
      args = List.copyOf(args);
    }

    @Override
    public List<Term> parts() {
      return joined(owner, args);
    }

    @Override
    public Term of(List<Term> parts) {
      return new Invocation(parts.get(0), name, parts.subList(1, parts.size()));
    }

    @Override
    public String toString() {
      return owner + "." + name + listed(args);
    }
  }

  /** An element of a list or map. */
  record Element(Term owner, Term index) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(owner, index);
    }

    @Override
    public Term of(List<Term> parts) {
      return new Element(parts.get(0), parts.get(1));
    }

    @Override
    public String toString() {
      return owner + "[" + index + "]";
    }
  }

  /** An operator before a value. */
  record Signed(String operator, Term operand) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(operand);
    }

    @Override
    public Term of(List<Term> parts) {
      return new Signed(operator, parts.get(0));
    }

    @Override
    public String toString() {
      return operator + operand;
    }
  }

  /** An operator between two values. */
  record Operation(String operator, Term left, Term right) implements Term {
    @Override
    public List<Term> parts() {
      return List.of(left, right);
    }

    @Override
    public Term of(List<Term> parts) {
      return new Operation(operator, parts.get(0), parts.get(1));
    }

    @Override
    public String toString() {
      return "(" + left + " " + operator + " " + right + ")";
    }
  }

  /** Something made of values, such as {@code new Tag(1)}; a list has no head. */
  record Made(String head, List<Term> parts) implements Term {
    public Made {
      parts = List.copyOf(parts);
    }

    @Override
    public Term of(List<Term> other) {
      return new Made(head, other);
    }

    @Override
    public String toString() {
      return head + listed(parts);
    }
  }

  private static List<Term> joined(Term first, List<Term> rest) {
    List<Term> all = new java.util.ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static String listed(List<Term> terms) {
    return "(" + String.join(",", terms.stream().map(Term::toString).toList()) + ")";
  }

  default boolean isConstant() {
    return this instanceof Constant;
  }

  /** Its number, if it is one that is known. */
  default Optional<Double> number() {
    return this instanceof Constant constant && constant.value() instanceof Double number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Whether it is another term, or made of it. */
  default boolean mentions(Term other) {
    return equals(other) || parts().stream().anyMatch(part -> part.mentions(other));
  }

  /** With other numbers for the facts. */
  default Term renumbered(IntUnaryOperator numbers) {
    return replaced(
        term -> term instanceof Fact fact ? new Fact(numbers.applyAsInt(fact.index())) : term);
  }

  /** With every fact, and every property of facts, replaced; the longest first. */
  default Term replaced(UnaryOperator<Term> places) {
    if (this instanceof Fact) {
      return places.apply(this);
    }
    if (isPlace()) {
      Term other = places.apply(this);
      if (!other.equals(this)) {
        return other;
      }
    }
    return of(parts().stream().map(part -> part.replaced(places)).toList());
  }

  /** Whether it is a fact, or a property of one, or of that. */
  default boolean isPlace() {
    return this instanceof Fact
        || (this instanceof Property property && property.owner().isPlace());
  }

  /** The property of a fact that it is; empty if it is something else. */
  default Optional<String> propertyOf(int fact) {
    return this instanceof Property property && property.owner().equals(new Fact(fact))
        ? Optional.of(property.name())
        : Optional.empty();
  }

  /** The properties and methods of a fact that it asks for. */
  default Set<String> asks(int fact) {
    Set<String> asked = new LinkedHashSet<>();
    propertyOf(fact).ifPresent(asked::add);
    if (this instanceof Invocation call && call.owner().equals(new Fact(fact))) {
      asked.add(call.name());
    }
    parts().forEach(part -> asked.addAll(part.asks(fact)));
    return asked;
  }

  /** The numbers of the facts that it is about. */
  default Set<Integer> facts() {
    Set<Integer> facts = new HashSet<>();
    if (this instanceof Fact fact) {
      facts.add(fact.index());
    }
    parts().forEach(part -> facts.addAll(part.facts()));
    return facts;
  }
}
