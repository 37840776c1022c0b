package dev.winnow.authoring.check;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.language.Expression;
import dev.winnow.core.language.Statement;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.text.Article;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Checks what one rule does: the words, and the style. For one thread. */
final class ThenCheck {

  private static final int MOST = 3;

  private final CheckedRule rule;
  private final TypeChecker typing;
  private final List<Finding> found;

  ThenCheck(CheckedRule rule, TypeChecker typing, List<Finding> found) {
    this.rule = rule;
    this.typing = typing;
    this.found = found;
  }

  void check() {
    for (Statement statement : rule.statements()) {
      if (statement.does() == Statement.Does.BRANCH) {
        branch(statement);
      } else if (statement.does() == Statement.Does.MODIFY) {
        modify(statement);
      } else if (statement.subject().isEmpty() && isUnread(statement)) {
        found.add(
            rule.source()
                .finding(
                    Code.SYNTAX,
                    statement.start(),
                    statement.end(),
                    "this is no statement",
                    "write insertLogical( ... );, insert( ... );, delete( ... ); or modify( $x ) {"
                        + " set...( ... ) }, each ended by ;"));
      } else {
        statement.subject().forEach(subject -> subject(statement, subject));
        unheard(statement);
        end(statement);
      }
    }
    long count = rule.statements().stream().filter(s -> s.does() != Statement.Does.BRANCH).count();
    if (count > MOST) {
      Statement fourth =
          rule.statements().stream()
              .filter(s -> s.does() != Statement.Does.BRANCH)
              .skip(MOST)
              .findFirst()
              .orElseThrow();
      found.add(
          rule.source()
              .finding(
                  Code.LONG_THEN,
                  fourth.start(),
                  fourth.end(),
                  "\"then\" does " + count + " things, and " + MOST + " are the most",
                  "make two rules: one that derives a fact, another that acts on it"));
    }
    if (count == 0 && rule.text().then().isBlank()) {
      found.add(
          rule.finding(
              Code.EMPTY_THEN,
              "this rule does nothing",
              "write in \"then\" what it does, or a comment that says why nothing is done"));
    }
  }

  /** What is put in for good is a fact or a signal: a snapshot keeps nothing else. */
  private void subject(Statement statement, Expression subject) {
    Optional<Class<?>> type =
        typing.typeOf(subject).flatMap(Shape::raw).filter(one -> !one.equals(Object.class));
    if (type.isEmpty() || Fact.class.isAssignableFrom(type.get())) {
      return;
    }
    if (statement.does() == Statement.Does.INSERT && !Signal.class.isAssignableFrom(type.get())) {
      wrong(
          subject,
          "this is neither a fact nor a signal, and a restart would forget it",
          "write insertLogical( ... );, and it is there for as long as what it follows from");
    } else if (statement.does() == Statement.Does.DELETE) {
      wrong(
          subject,
          Family.words(type.get()) + " cannot be taken out: the rule would fail",
          "what is derived goes with its reasons, and settings stay as they are");
    }
  }

  /** A fact that is changed without {@code modify}: no rule that asks for it is asked again. */
  private void unheard(Statement statement) {
    if (statement.subject().size() == 1
        && statement.subject().get(0) instanceof Expression.Call call
        && call.of() instanceof Expression.Name fact
        && call.name().startsWith("set")
        && typing
            .typeOf(fact)
            .flatMap(Shape::raw)
            .filter(Fact.class::isAssignableFrom)
            .isPresent()) {
      String text = rule.source().text();
      found.add(
          rule.source()
              .finding(
                  Code.SYNTAX,
                  call.start(),
                  call.end(),
                  "\"%s\" is changed behind the back of the rules, which go on by what it was"
                      .formatted(fact.name()),
                  "write: modify( %s ) { %s }"
                      .formatted(fact.name(), text.substring(call.nameStart(), call.end()))));
    }
  }

  private void wrong(Expression subject, String message, String hint) {
    found.add(
        rule.source().finding(Code.WRONG_TYPE, subject.start(), subject.end(), message, hint));
  }

  private void end(Statement statement) {
    if (!statement.ended()) {
      found.add(
          rule.source()
              .finding(
                  Code.SYNTAX,
                  statement.end(),
                  statement.end(),
                  "the statement before this has no end",
                  "write ; after it"));
    }
  }

  /** Whether it is neither a declaration nor something that is said elsewhere. */
  private static boolean isUnread(Statement statement) {
    List<String> words = statement.words();
    boolean declared = words.contains("=") || words.size() == 2;
    return !declared
        && !words.contains("->")
        && !words.contains("::")
        && !words.contains("{")
        && !words.contains("[");
  }

  private void branch(Statement statement) {
    String word = statement.words().get(0);
    if (List.of("else", "catch", "finally").contains(word)) {
      return;
    }
    found.add(
        rule.source()
            .finding(
                Code.BRANCH,
                statement.start(),
                statement.start() + word.length(),
                "\"" + word + "\" decides in \"then\"",
                word.equals("if")
                    ? "make two rules: one with this condition, one with its opposite"
                    : "let the pattern match each fact, and do one thing for it"));
  }

  private void modify(Statement statement) {
    if (statement.subject().size() != 1) {
      return;
    }
    Optional<Type> type = typing.typeOf(statement.subject().get(0));
    for (Expression.Call setter : statement.setters()) {
      Optional<Class<?>> raw = type.flatMap(Shape::raw);
      if (raw.isEmpty()) {
        setter.args().forEach(typing::typeOf);
        continue;
      }
      if (Shape.of(raw.get()).methods(setter.name()).isEmpty()) {
        setter.args().forEach(typing::typeOf);
        found.add(
            rule.source()
                .finding(
                    Code.UNKNOWN_PROPERTY,
                    setter.nameStart(),
                    setter.nameStart() + setter.name().length(),
                    raw.get().getSimpleName() + " has no \"" + setter.name() + "\"",
                    Words.nearest(
                        setter.name(),
                        Shape.of(raw.get()).setters(),
                        "rules cannot change that of " + Article.of(raw.get().getSimpleName()))));
      } else {
        typing.typeOf(
            new Expression.Call(
                statement.subject().get(0),
                setter.name(),
                setter.nameStart(),
                setter.args(),
                setter.start(),
                setter.end()));
      }
    }
  }
}
