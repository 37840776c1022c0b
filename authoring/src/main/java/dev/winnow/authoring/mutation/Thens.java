package dev.winnow.authoring.mutation;

import dev.winnow.authoring.check.SetterRange;
import dev.winnow.core.language.Expression;
import dev.winnow.core.language.RuleText;
import dev.winnow.core.language.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of what a rule does: numbers, {@code true} and {@code false}, and texts.
 *
 * @param text the text of the file
 * @param rule the rule
 */
record Thens(String text, RuleText rule) {

  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    for (Statement statement : rule.statements()) {
      statement.expressions().forEach(one -> edits(one, one.start(), one.end(), edits));
    }
    return edits;
  }

  /** The changes inside an expression, each shown with the call that it is given to. */
  private void edits(Expression expression, int from, int to, List<Edit> edits) {
    if (expression instanceof Expression.Literal literal) {
      other(literal, from).ifPresent(other -> edits.add(edit(literal, other, from, to)));
      return;
    }
    if (expression instanceof Expression.Call call && call.of() != null) {
      edits(call.of(), from, to, edits);
    }
    int start = called(expression).orElse(from);
    int end = called(expression).isPresent() ? expression.end() : to;
    List<Expression> given =
        expression instanceof Expression.Call call ? call.args() : expression.parts();
    given.forEach(part -> edits(part, start, end, edits));
  }

  /** Where the name of a call begins, or of a class of which something is made. */
  private Optional<Integer> called(Expression expression) {
    if (expression instanceof Expression.New made) {
      return Optional.of(text.indexOf(made.type(), made.start() + "new".length()));
    }
    return expression instanceof Expression.Call call
        ? Optional.of(call.nameStart())
        : Optional.empty();
  }

  private Optional<String> other(Expression.Literal literal, int call) {
    String written = literal.in(text);
    if (literal.value() instanceof String) {
      return Optional.of(written.substring(0, written.length() - 1) + "!\"");
    }
    return literal.value() instanceof Boolean value
        ? Optional.of(String.valueOf(!value))
        : Whole.of(literal, text).map(whole -> neighbour(whole, call).toString());
  }

  /** The next number; the one before where the call takes no greater one. */
  private Whole neighbour(Whole whole, int call) {
    Whole next = whole.plus(1);
    int bracket = text.indexOf('(', call);
    String name = bracket < 0 ? "" : text.substring(call, bracket).strip();
    boolean tooMuch =
        SetterRange.of(name).filter(range -> next.number() > range.most()).isPresent();
    return tooMuch ? whole.plus(-1) : next;
  }

  private Edit edit(Expression literal, String other, int from, int to) {
    String shown = text.substring(from, to).strip().replaceAll("\\s+", " ");
    String hint = "write one that expects what " + shown + " does";
    return new Edit(literal.start(), literal.end(), other, from, to, hint);
  }
}
