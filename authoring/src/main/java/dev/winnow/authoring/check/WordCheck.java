package dev.winnow.authoring.check;

import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Expression;
import dev.winnow.core.language.Quantifier;
import dev.winnow.core.language.Token;
import dev.winnow.core.language.Tokens;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the words of one rule: kinds, properties, variables, types. For one thread. */
final class WordCheck {

  private final CheckedRule rule;
  private final Imports imports;
  private final List<Finding> found;
  private final Map<String, Variable> variables = new HashMap<>();

  /**
   * What a variable stands for.
   *
   * @param type its type; empty if that is not known
   * @param from from where on it is known
   * @param hidden whether only its own pattern knows it
   * @param millis whether it is a time, or a length of time, in milliseconds
   */
  record Variable(Optional<Type> type, int from, boolean hidden, boolean millis) {

    /** A variable of which nothing else is known than that it is there. */
    static Variable unknown() {
      return new Variable(Optional.empty(), 0, false, false);
    }
  }

  WordCheck(CheckedRule rule, Imports imports, List<Finding> found) {
    this.rule = rule;
    this.imports = imports;
    this.found = found;
  }

  void check() {
    unread();
    locals();
    for (Clause clause : rule.clauses()) {
      kind(clause);
      bind(clause);
    }
    new BoundTwice(rule, found).check();
    new Foreign(rule, found).check();
    for (Clause clause : rule.clauses()) {
      conditions(clause);
    }
    new ThenCheck(rule, new TypeChecker(rule, imports, variables, Optional.empty(), found), found)
        .check();
  }

  /** Variables of what is not read as patterns, such as the sums of an accumulate. */
  private void unread() {
    int start = rule.text().place().start();
    int end = rule.text().thenPlace().start();
    List<Token> tokens =
        Tokens.of(rule.source().text().substring(start, Math.max(start, end))).all();
    for (int i = 1; i < tokens.size(); i++) {
      boolean binds = tokens.get(i).is(":") || tokens.get(i).is(":=");
      if (binds && tokens.get(i - 1).isWord()) {
        variables.put(tokens.get(i - 1).text(), Variable.unknown());
      }
    }
  }

  /** Names that the then gives to values. */
  private void locals() {
    List<Token> tokens = Tokens.of(rule.text().then()).all();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean holds = tokens.get(i).is(">") && tokens.get(i + 2).is("=");
      boolean named = (tokens.get(i).isWord() || holds) && tokens.get(i + 1).isWord();
      boolean given =
          tokens.get(i + 2).is("=") || tokens.get(i + 2).is(":") || tokens.get(i + 2).is(";");
      if (named && given && !tokens.get(i).is("return") && !tokens.get(i).is("throw")) {
        variables.putIfAbsent(tokens.get(i + 1).text(), Variable.unknown());
      }
    }
  }

  private void kind(Clause clause) {
    String name = clause.pattern().type();
    if (imports.type(name).isPresent() || name.equals("Object")) {
      return;
    }
    int at = rule.source().text().indexOf(name, clause.pattern().place().start());
    int start = at < 0 ? clause.pattern().place().start() : at;
    found.add(Unknown.kind(rule.source(), name, start, start + name.length()));
  }

  private void bind(Clause clause) {
    boolean hidden =
        clause.pattern().quantifier() == Quantifier.NONE
            || clause.pattern().quantifier() == Quantifier.SOME;
    if (!clause.pattern().binding().isEmpty()) {
      bind(
          clause.pattern().binding(),
          new Variable(
              clause.type().map(type -> (Type) type),
              clause.pattern().place().start(),
              hidden,
              false));
    }
    for (Condition condition : clause.pattern().conditions()) {
      String name = condition.binding();
      if (!name.isEmpty()) {
        Expression expr = condition.expression().orElse(null);
        Expression value = expr instanceof Expression.Binary binary ? binary.left() : expr;
        TypeChecker quiet = quiet(clause);
        Optional<Type> type = value == null ? Optional.empty() : quiet.typeOf(value);
        boolean millis = value != null && quiet.isInMillis(value);
        bind(name, new Variable(type, condition.place().start(), hidden, millis));
      }
    }
  }

  /** Alternatives bind the same name each: from the first of them on it is known. */
  private void bind(String name, Variable variable) {
    variables.merge(
        name, variable, (first, other) -> first.from() > 0 && !first.hidden() ? first : other);
  }

  private TypeChecker quiet(Clause clause) {
    return new TypeChecker(rule, imports, variables, clause.type(), new java.util.ArrayList<>());
  }

  private void conditions(Clause clause) {
    if (clause.type().isEmpty()) {
      return;
    }
    TypeChecker typing = new TypeChecker(rule, imports, variables, clause.type(), found);
    for (Condition condition : clause.pattern().conditions()) {
      if (condition.expression().isEmpty()) {
        continue;
      }
      Expression expr = condition.expression().get();
      Optional<Type> type = typing.typeOf(expr);
      boolean test = condition.binding().isEmpty();
      if (test
          && type.isPresent()
          && Family.of(type.get()).orElse(Family.OTHER) != Family.YES_OR_NO
          && clause.type().isPresent()) {
        found.add(
            rule.source()
                .finding(
                    Code.WRONG_TYPE,
                    expr.start(),
                    expr.end(),
                    "\""
                        + condition.text()
                        + "\" is "
                        + Family.words(type.get())
                        + ", not a condition",
                    "compare it, such as "
                        + condition.text()
                        + (Family.of(type.get()).orElse(Family.OTHER) == Family.NUMBER
                            ? " > 0"
                            : " == \"...\"")));
      }
    }
    String from = clause.pattern().from();
    if (!from.isEmpty()) {
      int start = rule.source().text().indexOf(from, clause.pattern().place().start());
      Expression.read(from, Math.max(0, start)).ifPresent(typing::typeOf);
    }
  }
}
