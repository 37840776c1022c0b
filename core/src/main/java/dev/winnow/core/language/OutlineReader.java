package dev.winnow.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks over the words of a rule file and finds its rules. For one thread. */
final class OutlineReader {

  static final Set<String> FORMS =
      Set.of("function", "declare", "query", "global", "dialect", "unit", "expander", "attributes");
  private static final Set<String> TOP = Set.of("package", "import", "rule");

  final List<Place> rules = new ArrayList<>();
  final List<Outline.Form> forms = new ArrayList<>();
  final List<SyntaxProblem> problems = new ArrayList<>();

  final List<Place> unclosed;

  private final String text;
  private final List<Token> tokens;
  private int at = 0;

  OutlineReader(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens.all();
    this.unclosed = tokens.unclosed();
    for (Place place : tokens.unclosed()) {
      boolean comment = text.startsWith("/*", place.start());
      problems.add(
          new SyntaxProblem(
              "unclosed",
              place,
              comment ? "this comment is not closed" : "this text is not closed",
              comment ? "write */ where it ends" : "write the second quote where the text ends"));
    }
  }

  void read() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.is("rule")) {
        rule();
      } else if (token.is("package") || token.is("import")) {
        line();
      } else if (FORMS.contains(token.text()) && token.isWord()) {
        forms.add(new Outline.Form(token.text(), place(token)));
        skip();
      } else if (token.is(";")) {
        at++;
      } else {
        stray(token);
        skip();
      }
    }
  }

  /** A package or import ends with its line. */
  private void line() {
    at++;
    while (at < tokens.size() && !tokens.get(at).first()) {
      at++;
    }
  }

  private void skip() {
    at++;
    while (at < tokens.size() && !(tokens.get(at).first() && startsTop(tokens.get(at)))) {
      at++;
    }
  }

  private static boolean startsTop(Token token) {
    return token.isWord() && (TOP.contains(token.text()) || FORMS.contains(token.text()));
  }

  private void stray(Token token) {
    String word = token.text();
    String lower = word.toLowerCase(Locale.ROOT);
    boolean rule =
        TOP.contains(lower)
            || (at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.TEXT);
    problem(
        "syntax",
        token,
        "\"" + word + "\" is not expected here, outside of rules",
        rule
            ? "write: " + (TOP.contains(lower) ? lower : "rule") + ", in small letters"
            : "a file has a package line, import lines and rules; comments begin with //");
  }

  private void rule() {
    Token begin = tokens.get(at++);
    int start = begin.start();
    name(begin);
    head();
    int end = new RuleWalk(text, tokens, at, begin, problems).walk();
    at = end;
    Token last = tokens.get(end - 1);
    rules.add(Place.in(text, start, last.end()));
  }

  private void name(Token begin) {
    if (at < tokens.size() && tokens.get(at).kind() == Token.Kind.TEXT) {
      at++;
      return;
    }
    boolean word =
        at < tokens.size()
            && tokens.get(at).isWord()
            && !Set.of("when", "then", "end", "rule").contains(tokens.get(at).text());
    Token where = word ? tokens.get(at) : begin;
    problem(
        "rule-name",
        where,
        word ? "the name of this rule is not in quotes" : "this rule has no name",
        "write: rule \"What is so, as a sentence\"");
    while (word && at < tokens.size() && tokens.get(at).isWord() && !tokens.get(at).first()) {
      at++;
    }
  }

  /** Metadata and attributes, up to {@code when} or whatever else begins a line and ends a head. */
  private void head() {
    int depth = 0;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.isWord()
          && (depth == 0 || token.first())
          && Set.of("when", "then", "end", "rule").contains(token.text())) {
        if (depth > 0) {
          problem(
              "unclosed",
              opened(),
              "this ( is not closed before \"" + token.text() + "\"",
              "write the ) where the metadata ends");
        }
        return;
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      at++;
    }
  }

  private Token opened() {
    for (int i = at - 1; i >= 0; i--) {
      if (tokens.get(i).is("(")) {
        return tokens.get(i);
      }
    }
    return tokens.get(at);
  }

  private void problem(String code, Token token, String message, String hint) {
    problems.add(new SyntaxProblem(code, place(token), message, hint));
  }

  private Place place(Token token) {
    return Place.in(text, token.start(), token.end());
  }
}
