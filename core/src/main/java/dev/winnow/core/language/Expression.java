package dev.winnow.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a condition or a statement. Immutable; {@code start} and {@code end} are offsets
 * in the text of its file, counted from 0, {@code end} after the last character.
 *
 * <pre>{@code
 * Expression.read("count > 3", 0).ifPresent(read -> read.accept(visitor));
 * }</pre>
 */
public sealed interface Expression {

  /** The operators that compare two values. */
  Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  /**
   * Does something for each kind of expression.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {

    /** {@return what comes of a literal} */
    R literal(Literal literal);

    /** {@return what comes of a name} */
    R name(Name name);

    /** {@return what comes of a property of something} */
    R member(Member member);

    /** {@return what comes of a call} */
    R call(Call call);

    /** {@return what comes of an element} */
    R index(Index index);

    /** {@return what comes of something that is made} */
    R made(New made);

    /** {@return what comes of one operand} */
    R unary(Unary unary);

    /** {@return what comes of two operands} */
    R binary(Binary binary);

    /** {@return what comes of several expressions} */
    R many(Many many);
  }

  /** {@return the offset of its first character} */
  int start();

  /** {@return the offset after its last character} */
  int end();

  /** {@return the expressions that it is made of, in their order} */
  List<Expression> parts();

  /**
   * Lets a visitor see it.
   *
   * @param visitor the visitor
   * @param <R> what comes of it
   * @return what the visitor makes of it
   */
  <R> R accept(Visitor<R> visitor);

  /** A text, a number (as a {@code Double}), true, false or null. */
  record Literal(@Nullable Object value, int start, int end) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** A property, a variable or a class. */
  record Name(String name, int start, int end) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** {@code of.name}; {@code nameStart} is where the name stands. */
  record Member(Expression of, String name, int nameStart, int start, int end)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.member(this);
    }
  }

  /** {@code of.name( args )}, or without {@code of}; {@code nameStart} is where the name stands. */
  record Call(
      @Nullable Expression of,
      String name,
      int nameStart,
      List<Expression> args,
      int start,
      int end)
      implements Expression {

    /** Keeps its own copy. */
    public Call {
      args = List.copyOf(args);
    }

    @Override
    public List<Expression> parts() {
      List<Expression> parts = new ArrayList<>(args);
      Optional.ofNullable(of).ifPresent(one -> parts.add(0, one));
      return parts;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** {@code of[index]}. */
  record Index(Expression of, Expression index, int start, int end) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of, index);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** {@code new Type( args )}. */
  record New(String type, List<Expression> args, int start, int end) implements Expression {

    /** Keeps its own copy. */
    public New {
      args = List.copyOf(args);
    }

    @Override
    public List<Expression> parts() {
      return args;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.made(this);
    }
  }

  /** {@code !of} or {@code -of}. */
  record Unary(String operator, Expression of, int start, int end) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unary(this);
    }

    /** {@return whether it turns true into false} */
    public boolean negates() {
      return operator.equals("!");
    }
  }

  /** {@code left operator right}; {@code operatorStart} is where the operator stands. */
  record Binary(
      String operator, Expression left, Expression right, int operatorStart, int start, int end)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }

    /** {@return whether it compares by {@code ==}, {@code <} and the like} */
    public boolean compares() {
      return COMPARISONS.contains(operator);
    }

    /** {@return whether it works something out, so that it is neither true nor false} */
    public boolean calculates() {
      return operator.length() == 1 && "+-*/%".contains(operator);
    }
  }

  /** A list in brackets, or anything else made of expressions. */
  record Many(List<Expression> parts, int start, int end) implements Expression {

    /** Keeps its own copy. */
    public Many {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.many(this);
    }
  }

  /**
   * Reads an expression.
   *
   * @param text as it is written
   * @param offset where the text begins in its file
   * @return the expression; empty if it is none that can be read
   */
  static Optional<Expression> read(String text, int offset) {
    return ExpressionReader.read(Tokens.of(text).all(), offset);
  }

  /**
   * As it is written.
   *
   * @param text the text of its file
   * @return its part of the text
   */
  default String in(String text) {
    return text.substring(start(), end());
  }

  /** {@return whether it is a comparison, a negation, or several of those joined} */
  default boolean isTest() {
    return (this instanceof Binary binary && !binary.calculates())
        || (this instanceof Unary unary && unary.negates());
  }

  /**
   * Shows it, and all that it is made of, the outer before the inner.
   *
   * @param seen is shown each
   */
  default void each(Consumer<Expression> seen) {
    seen.accept(this);
    parts().forEach(part -> part.each(seen));
  }
}
