package dev.winnow.authoring.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of a rule. Immutable; {@code start} and {@code end} are offsets in its file. */
sealed interface Expr {

  int start();

  int end();

  /** A text, a number, true, false or null. */
  record Literal(@Nullable Object value, int start, int end) implements Expr {}

  /** A property, a variable or a class. */
  record Name(String name, int start, int end) implements Expr {}

  /** {@code of.name}. */
  record Member(Expr of, String name, int nameStart, int start, int end) implements Expr {}

  /** {@code of.name( args )}, or without {@code of}. */
  record Call(@Nullable Expr of, String name, int nameStart, List<Expr> args, int start, int end)
      implements Expr {}

  /** {@code of[index]}. */
  record Index(Expr of, Expr index, int start, int end) implements Expr {}

  /** {@code new Type( args )}. */
  record New(String type, List<Expr> args, int start, int end) implements Expr {}

  /** {@code !of} or {@code -of}. */
  record Unary(String operator, Expr of, int start, int end) implements Expr {}

  /** {@code left operator right}. */
  record Binary(String operator, Expr left, Expr right, int operatorStart, int start, int end)
      implements Expr {}

  /** A list in brackets, or anything else made of expressions. */
  record Many(List<Expr> parts, int start, int end) implements Expr {}

  /** The expressions that it is made of. */
  default List<Expr> parts() {
    if (this instanceof Member m) {
      return List.of(m.of());
    }
    if (this instanceof Call c) {
      Expr of = c.of();
      return of == null
          ? c.args()
          : java.util.stream.Stream.concat(java.util.stream.Stream.of(of), c.args().stream())
              .toList();
    }
    if (this instanceof Index i) {
      return List.of(i.of(), i.index());
    }
    if (this instanceof New n) {
      return n.args();
    }
    if (this instanceof Unary u) {
      return List.of(u.of());
    }
    if (this instanceof Binary b) {
      return List.of(b.left(), b.right());
    }
    return this instanceof Many m ? m.parts() : List.of();
  }
}
