package dev.winnow.authoring.check;

import dev.winnow.core.language.Expression;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds both sides of a comparison to each other. For one thread. */
final class Comparing {

  private static final Set<String> ORDERED = Set.of("<", "<=", ">", ">=");

  private final Reporter told;

  Comparing(Reporter told) {
    this.told = told;
  }

  /** Says what is wrong with a comparison; nothing if a type is not known. */
  void check(
      Expression.Binary binary, Optional<Type> left, Optional<Type> right, Expression rightExpr) {
    if (left.isEmpty()) {
      return;
    }
    Family one = Family.of(left.get()).orElse(Family.OTHER);
    boolean ordered = ORDERED.contains(binary.operator());
    if (ordered && (one == Family.YES_OR_NO || one == Family.CONSTANT)) {
      told.add(
          Code.WRONG_TYPE,
          binary,
          "\""
              + binary.operator()
              + "\" compares "
              + told.quoted(binary.left())
              + ", which is "
              + Family.words(left.get()),
          one == Family.YES_OR_NO
              ? "write " + told.plain(binary.left()) + " or !" + told.plain(binary.left())
              : "write == or !=");
      return;
    }
    if (right.isEmpty()) {
      return;
    }
    Family two = Family.of(right.get()).orElse(Family.OTHER);
    boolean differ =
        one != two
            ? one != Family.OTHER && two != Family.OTHER
            : one == Family.CONSTANT && !left.equals(right);
    boolean labels =
        one == Family.OTHER
            && two != Family.OTHER
            && left.get() instanceof Class<?> c
            && c.getName().startsWith("dev.winnow.");
    if (differ || labels) {
      told.add(
          Code.WRONG_TYPE,
          binary,
          told.quoted(binary.left())
              + " is "
              + Family.words(left.get())
              + ", and is compared with "
              + Family.words(right.get()),
          write(left.get(), one, rightExpr));
    }
  }

  private static String write(Type left, Family family, Expression right) {
    Object value = right instanceof Expression.Literal literal ? literal.value() : null;
    if (family == Family.NUMBER && value instanceof String text && text.matches("P[1-5]")) {
      return "priorities are numbers in rules: " + text.substring(1);
    }
    if (family == Family.NUMBER) {
      return value instanceof String text && text.matches("-?[0-9.]+")
          ? "leave the quotes off: " + text
          : "write a number, without quotes";
    }
    if (family == Family.TEXT) {
      return value instanceof Double number
          ? "write it in quotes: \"" + (number % 1 == 0 ? number.longValue() + "" : number) + "\""
          : "write a text in quotes";
    }
    if (family == Family.YES_OR_NO) {
      return "write true or false";
    }
    if (family == Family.CONSTANT && left instanceof Class<?> type) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
      Class<?> outer = type.getEnclosingClass();
      String owner = (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName();
      return "write one of: "
          + String.join(", ", names.stream().map(name -> owner + "." + name).toList());
    }
    return "compare like with like";
  }
}
