package dev.winnow.core.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at the words between the brackets of patterns, one by one. For one thread. */
final class Conditions {

  private static final Set<String> GROUPS =
      Set.of(
          "not",
          "exists",
          "forall",
          "accumulate",
          "acc",
          "groupby",
          "eval",
          "and",
          "or",
          "collect",
          "from",
          "over",
          "when");
  private static final Set<String> OPERATORS =
      Set.of(
          "matches",
          "contains",
          "memberOf",
          "in",
          "not",
          "str",
          "soundslike",
          "excludes",
          "after",
          "before",
          "coincides",
          "during",
          "includes",
          "finishes",
          "meets",
          "metby",
          "overlaps",
          "overlappedby",
          "starts",
          "startedby",
          "finishedby",
          "instanceof",
          "new",
          "from",
          "this");
  private static final Map<String, String> RIGHT =
      Map.of(
          "=", "==", "=>", ">=", "=<", "<=", "<>", "!=", "===", "==", "!==", "!=", "&", "&&", "|",
          "||");

  private final String text;
  private final List<SyntaxProblem> problems;

  /** For each open bracket: whether conditions stand in it. */
  private final Deque<Boolean> inside = new ArrayDeque<>();

  /** For each open bracket: whether it belongs to an operator, as in {@code str[startsWith]}. */
  private final Deque<Boolean> parameters = new ArrayDeque<>();

  /** Whether the bracket of an operator was closed just before. */
  private boolean afterOperator = false;

  Conditions(String text, List<SyntaxProblem> problems) {
    this.text = text;
    this.problems = problems;
  }

  void see(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    if (token.is("->") || token.is("::")) {
      problem(
          "syntax",
          token,
          "\"" + token.text() + "\" makes code, which conditions cannot hold",
          "ask it of the facts by a pattern, or work it out in \"then\"");
    }
    if (isIn()) {
      condition(token, before, at + 1 < tokens.size() ? tokens.get(at + 1) : token);
    } else {
      between(tokens, at);
    }
    if (token.is("(") || token.is("[") || token.is("{")) {
      boolean pattern = before.isWord() && !GROUPS.contains(before.text());
      inside.push(isIn() || pattern);
      parameters.push(token.is("[") && isOperator(before));
    } else if ((token.is(")") || token.is("]") || token.is("}")) && !inside.isEmpty()) {
      inside.pop();
      afterOperator = parameters.pop();
      return;
    }
    afterOperator = false;
  }

  private static boolean isOperator(Token token) {
    return OPERATORS.contains(token.text()) && !token.is("this");
  }

  private boolean isIn() {
    return !inside.isEmpty() && inside.peek();
  }

  private void condition(Token token, Token before, Token next) {
    String right = RIGHT.get(token.text());
    if (right != null && token.kind() == Token.Kind.SYMBOL) {
      problem(
          "wrong-operator", token, "\"" + token.text() + "\" does not compare", "write: " + right);
      return;
    }
    if (token.is(";")) {
      problem("wrong-operator", token, "\";\" stands between conditions", "write a comma");
      return;
    }
    String lower = token.text().toLowerCase(Locale.ROOT);
    if (token.isWord()
        && (lower.equals("and") || lower.equals("or"))
        && !before.is(".")
        && !before.is("(")
        && !before.is(",")) {
      problem(
          "wrong-operator",
          token,
          "\"" + token.text() + "\" stands between conditions of one fact",
          lower.equals("and") ? "write a comma or &&" : "write ||");
      return;
    }
    if ((token.is(",") && (before.is(",") || before.is("(")))
        || (token.is(")") && before.is(","))) {
      problem(
          "missing-comma",
          token.is(",") ? token : before,
          "this comma has no condition beside it",
          "leave it out, or write the condition");
      return;
    }
    if (!afterOperator && ends(before) && begins(token, next)) {
      problem(
          "missing-comma",
          token,
          "a comma is missing before \"" + token.text() + "\"",
          "write: " + before.text() + ", " + token.text());
    }
  }

  private static boolean ends(Token token) {
    return (token.isWord() && !OPERATORS.contains(token.text()) && !isJoin(token))
        || token.kind() == Token.Kind.NUMBER
        || token.kind() == Token.Kind.TEXT
        || token.is(")")
        || token.is("]");
  }

  private static boolean isJoin(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    return token.isWord() && (lower.equals("and") || lower.equals("or"));
  }

  private static boolean begins(Token token, Token next) {
    if (token.isWord()) {
      return !OPERATORS.contains(token.text()) || token.is("this");
    }
    return token.kind() == Token.Kind.NUMBER
        || token.kind() == Token.Kind.TEXT
        || (token.is("!") && (next.isWord() || next.is("(")));
  }

  /** Between patterns. */
  private void between(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : token;
    Token before = tokens.get(at - 1);
    if (!token.isWord() || before.is(".") || before.is("from") || before.is("@")) {
      return;
    }
    String lower = token.text().toLowerCase(Locale.ROOT);
    boolean join = Set.of("and", "or", "not", "exists").contains(lower);
    if (join && !token.text().equals(lower)) {
      problem(
          "wrong-operator",
          token,
          "\"" + token.text() + "\" is written in capitals",
          "write: " + lower);
    } else if (token.first()
        && Character.isUpperCase(token.text().charAt(0))
        && !next.is("(")
        && !next.is(".")
        && !next.is(":")) {
      problem(
          "syntax",
          token,
          "\"" + token.text() + "\" has no brackets with its conditions",
          "write: " + token.text() + "( ... )");
    }
  }

  private void problem(String code, Token token, String message, String hint) {
    problems.add(
        new SyntaxProblem(code, Place.in(text, token.start(), token.end()), message, hint));
  }
}
