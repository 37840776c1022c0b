package dev.winnow.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a comparison lets one term be: one of some choices. Immutable.
 *
 * @param subject the term
 * @param any of which its value must be let through by one
 */
record Choices(Term subject, List<Choice> any) {

  Choices {
    any = List.copyOf(any);
  }

  /** Whether it is about a property of a fact. */
  boolean isOfProperty() {
    return subject instanceof Term.Property property && property.owner() instanceof Term.Fact;
  }

  /** Whether it is about a property of that fact, other than some. */
  boolean isOf(int fact, Set<String> but) {
    return subject instanceof Term.Property property
        && property.owner().equals(new Term.Fact(fact))
        && !but.contains(property.name());
  }

  /** Whether it is about a property of that name, and no value of it fulfils both. */
  boolean excludes(Choices other) {
    return subject instanceof Term.Property one
        && other.subject instanceof Term.Property two
        && one.name().equals(two.name())
        && areApart(other);
  }

  /** Whether no value of one term fulfils both. */
  boolean isApart(Choices other) {
    return subject.equals(other.subject) && areApart(other);
  }

  private boolean areApart(Choices other) {
    return any.stream().allMatch(one -> other.any.stream().allMatch(one::isApart));
  }

  /**
   * What a comparison says of a term.
   *
   * @param roots gives the term that stands for all that equal it
   * @return empty if it says nothing that is known
   */
  static Optional<Choices> of(Atom atom, UnaryOperator<Term> roots) {
    if (atom.operator().equals("==") && atom.right().equals(Term.Constant.TRUE)) {
      Optional<Choices> read = read(atom.left(), roots);
      if (read.isPresent()) {
        return read;
      }
    }
    return of(atom.left(), atom.operator(), atom.right(), roots);
  }

  private static Optional<Choices> of(
      Term left, String operator, Term right, UnaryOperator<Term> roots) {
    return left.isConstant()
        ? Optional.empty()
        : choices(operator, right).map(any -> new Choices(roots.apply(left), any));
  }

  /** A condition that is no comparison: one of several, or a question to a text. */
  private static Optional<Choices> read(Term term, UnaryOperator<Term> roots) {
    if (term instanceof Term.Operation operation) {
      return operation.operator().equals("||")
          ? either(read(operation.left(), roots), read(operation.right(), roots))
          : of(operation.left(), operation.operator(), operation.right(), roots);
    }
    if (term instanceof Term.Invocation call && call.args().size() == 1) {
      return switch (call.name()) {
        case "startsWith", "endsWith" ->
            of(call.owner(), "str[" + call.name() + "]", call.args().get(0), roots);
        case "contains" -> of(call.owner(), "contains", call.args().get(0), roots);
        case "equals" -> of(call.owner(), "==", call.args().get(0), roots);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static Optional<Choices> either(Optional<Choices> one, Optional<Choices> other) {
    if (one.isEmpty() || other.isEmpty() || !one.get().subject.equals(other.get().subject)) {
      return Optional.empty();
    }
    List<Choice> all = new ArrayList<>(one.get().any);
    all.addAll(other.get().any);
    return Optional.of(new Choices(one.get().subject, all));
  }

  private static Optional<List<Choice>> choices(String operator, Term right) {
    if (operator.endsWith("in") && right instanceof Term.Made list) {
      return list(operator, list.parts());
    }
    if (!(right instanceof Term.Constant constant)) {
      return Optional.empty();
    }
    if (operator.equals("==")) {
      return Optional.of(List.of(Choice.only(constant)));
    }
    if (operator.equals("!=")) {
      return Optional.of(List.of(Choice.all(value -> !value.equals(constant))));
    }
    return constant.value() instanceof String text ? text(operator, text) : Optional.empty();
  }

  private static Optional<List<Choice>> list(String operator, List<Term> parts) {
    List<Choice> only = new ArrayList<>();
    for (Term part : parts) {
      if (part instanceof Term.Constant constant) {
        only.add(Choice.only(constant));
      }
    }
    if (only.size() < parts.size()) {
      return Optional.empty();
    }
    return operator.equals("in")
        ? Optional.of(only)
        : Optional.of(
            List.of(Choice.all(value -> only.stream().noneMatch(one -> one.admits().test(value)))));
  }

  private static Optional<List<Choice>> text(String operator, String text) {
    return switch (operator) {
      case "matches" -> Optional.of(Choice.matching(text));
      case "not matches" -> {
        List<Choice> not = Choice.matching(text);
        yield Optional.of(
            List.of(Choice.all(value -> not.stream().noneMatch(one -> one.admits().test(value)))));
      }
      case "str[startsWith]" ->
          Optional.of(List.of(Choice.text(text, "", value -> value.startsWith(text))));
      case "str[endsWith]" ->
          Optional.of(List.of(Choice.text("", text, value -> value.endsWith(text))));
      case "contains" -> Optional.of(List.of(Choice.text("", "", value -> value.contains(text))));
      default -> Optional.empty();
    };
  }
}
