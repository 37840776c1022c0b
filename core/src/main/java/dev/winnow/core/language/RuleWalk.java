package dev.winnow.core.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Walks over {@code when ... then ... end} of one rule. For one thread. */
final class RuleWalk {

  private static final Set<String> SECTIONS = Set.of("when", "then", "end", "rule");

  private final String text;
  private final List<Token> tokens;
  private final Token begin;
  private final List<SyntaxProblem> problems;
  private final Deque<Token> open = new ArrayDeque<>();
  private int at;

  RuleWalk(String text, List<Token> tokens, int at, Token begin, List<SyntaxProblem> problems) {
    this.text = text;
    this.tokens = tokens;
    this.at = at;
    this.begin = begin;
    this.problems = problems;
  }

  /** The number of the token after the rule. */
  int walk() {
    if (!isAt("when")) {
      missing("when", "its conditions", "write \"when\" before the first condition");
    } else {
      at++;
      section(true);
    }
    if (isAt("then")) {
      at++;
      section(false);
    } else {
      missing("then", "what it does", "write \"then\" between the conditions and what is done");
    }
    if (isAt("end")) {
      at++;
    } else {
      missing("end", "the next rule", "write \"end\" after what is done");
    }
    return at;
  }

  private boolean isAt(String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  private void missing(String word, String what, String hint) {
    Token where = at < tokens.size() && !tokens.get(at).is("rule") ? tokens.get(at) : begin;
    String message =
        word.equals("end")
            ? "this rule has no \"end\""
            : "this rule has no \"" + word + "\" before " + what;
    problems.add(new SyntaxProblem("missing-word", place(where), message, hint));
  }

  /** Up to the word that begins the next section. */
  private void section(boolean when) {
    open.clear();
    Conditions conditions = new Conditions(text, problems);
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (endsSection(token, when)) {
        break;
      }
      bracket(token);
      if (when) {
        conditions.see(tokens, at);
      } else {
        semicolon(token);
      }
      at++;
    }
    while (!open.isEmpty()) {
      unclosed(open.pop());
    }
  }

  private boolean endsSection(Token token, boolean when) {
    if (!token.isWord() || !SECTIONS.contains(token.text())) {
      return false;
    }
    boolean alone = token.first() && !nextIs("(") && !nextIs(",");
    if (token.is("rule")) {
      return token.first() && at + 1 < tokens.size() && beginsRule(at + 1);
    }
    if (token.is("when")) {
      return false;
    }
    if (token.is("then")) {
      return when && (alone || open.isEmpty());
    }
    return alone || (open.isEmpty() && !previousIs(".") && (!when || !nextIs("(")));
  }

  private boolean beginsRule(int next) {
    Token name = tokens.get(next);
    boolean called = next + 1 < tokens.size() && !tokens.get(next + 1).isWord();
    return name.kind() == Token.Kind.TEXT
        || (name.isWord() && (!called || tokens.get(next + 1).is("@")));
  }

  private boolean nextIs(String symbol) {
    return at + 1 < tokens.size() && tokens.get(at + 1).is(symbol);
  }

  private boolean previousIs(String symbol) {
    return at > 0 && tokens.get(at - 1).is(symbol);
  }

  private void bracket(Token token) {
    if (token.is("(") || token.is("[") || token.is("{")) {
      open.push(token);
    } else if (token.is(")") || token.is("]") || token.is("}")) {
      close(token);
    }
  }

  private void close(Token token) {
    String other = token.is(")") ? "(" : token.is("]") ? "[" : "{";
    if (!open.isEmpty() && open.peek().is(other)) {
      open.pop();
    } else if (open.stream().anyMatch(one -> one.is(other))) {
      while (!open.peek().is(other)) {
        unclosed(open.pop());
      }
      open.pop();
    } else {
      problems.add(
          new SyntaxProblem(
              "unclosed",
              place(token),
              "this " + token.text() + " closes nothing",
              "leave it out, or write the " + other + " that it closes"));
    }
  }

  private void unclosed(Token token) {
    String other = token.is("(") ? ")" : token.is("[") ? "]" : "}";
    problems.add(
        new SyntaxProblem(
            "unclosed",
            place(token),
            "this " + token.text() + " is not closed",
            "write the " + other + " that closes it"));
  }

  /** A statement that begins a line stands after one that has ended. */
  private void semicolon(Token token) {
    if (!token.first() || !token.isWord() || at == 0) {
      return;
    }
    boolean nested = open.stream().anyMatch(one -> !one.is("{"));
    Token before = tokens.get(at - 1);
    boolean ended =
        before.is(";") || before.is("}") || before.is("{") || before.is("then") || before.is(",");
    boolean operand =
        before.is(")")
            || before.isWord()
            || before.kind() == Token.Kind.TEXT
            || before.kind() == Token.Kind.NUMBER;
    if (!nested && !ended && operand && open.isEmpty() && !before.is("else")) {
      Place after = Place.in(text, before.start(), before.end());
      problems.add(
          new SyntaxProblem(
              "syntax",
              after,
              "a semicolon is missing after this",
              "write ; at the end of the line"));
    }
  }

  private Place place(Token token) {
    return Place.in(text, token.start(), token.end());
  }
}
