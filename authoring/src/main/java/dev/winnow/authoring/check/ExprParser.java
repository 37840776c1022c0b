package dev.winnow.authoring.check;

import dev.winnow.core.language.Token;
import dev.winnow.core.language.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions of conditions and statements. For one thread. */
final class ExprParser {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> WORDS =
      Set.of(
          "matches",
          "contains",
          "memberOf",
          "in",
          "excludes",
          "soundslike",
          "str",
          "after",
          "before",
          "coincides",
          "during",
          "includes",
          "instanceof");

  /** The text is none that this reads. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unread() {
      super("unread", null, false, false);
    }
  }

  private final List<Token> tokens;
  private final int offset;
  private int at = 0;
  private @Nullable Expr left;

  private ExprParser(List<Token> tokens, int offset) {
    this.tokens = tokens;
    this.offset = offset;
  }

  /** The expression; empty if it is none that can be read. */
  static Optional<Expr> parse(String text, int offset) {
    return parse(Tokens.of(text).all(), offset);
  }

  static Optional<Expr> parse(List<Token> tokens, int offset) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    ExprParser parser = new ExprParser(tokens, offset);
    try {
      Expr read = parser.expression();
      return parser.at == tokens.size() ? Optional.of(read) : Optional.empty();
    } catch (Unread e) {
      return Optional.empty();
    }
  }

  private Expr expression() {
    Expr condition = either();
    if (!take("?")) {
      return condition;
    }
    Expr yes = expression();
    expect(":");
    Expr no = expression();
    return new Expr.Many(List.of(condition, yes, no), condition.start(), no.end());
  }

  private Expr either() {
    Expr one = both();
    while (is("||")) {
      int place = next().start() + offset;
      Expr two = half() ? compared(left()) : both();
      one = new Expr.Binary("||", one, two, place, one.start(), two.end());
    }
    return one;
  }

  private Expr both() {
    Expr one = comparison();
    while (is("&&")) {
      int place = next().start() + offset;
      Expr two = half() ? compared(left()) : comparison();
      one = new Expr.Binary("&&", one, two, place, one.start(), two.end());
    }
    return one;
  }

  /** Whether what follows compares the same left side again. */
  private boolean half() {
    return left != null && at < tokens.size() && COMPARISONS.contains(tokens.get(at).text());
  }

  private Expr left() {
    Expr known = left;
    if (known == null) {
      throw new Unread();
    }
    return known;
  }

  private Expr comparison() {
    Expr one = sum();
    return comparesNext() ? compared(one) : one;
  }

  private boolean comparesNext() {
    if (at >= tokens.size() || tokens.get(at).kind() == Token.Kind.TEXT) {
      return false;
    }
    String text = tokens.get(at).text();
    return COMPARISONS.contains(text)
        || WORDS.contains(text)
        || (text.equals("not")
            && at + 1 < tokens.size()
            && WORDS.contains(tokens.get(at + 1).text()));
  }

  private Expr compared(Expr one) {
    left = one;
    Token token = next();
    String operator = token.text();
    if (operator.equals("not")) {
      operator = "not " + next().text();
    }
    if (is("[")) {
      while (!take("]")) {
        next();
      }
    }
    Expr two = operator.endsWith("in") && is("(") ? list() : sum();
    return new Expr.Binary(operator, one, two, token.start() + offset, one.start(), two.end());
  }

  private Expr list() {
    int start = next().start() + offset;
    List<Expr> items = arguments();
    return new Expr.Many(items, start, previousEnd());
  }

  private Expr sum() {
    Expr one = product();
    while (is("+") || is("-")) {
      Token token = next();
      Expr two = product();
      one = new Expr.Binary(token.text(), one, two, token.start() + offset, one.start(), two.end());
    }
    return one;
  }

  private Expr product() {
    Expr one = unary();
    while (is("*") || is("/") || is("%")) {
      Token token = next();
      Expr two = unary();
      one = new Expr.Binary(token.text(), one, two, token.start() + offset, one.start(), two.end());
    }
    return one;
  }

  private Expr unary() {
    if (is("!") || is("-") || is("+")) {
      Token token = next();
      Expr of = unary();
      return new Expr.Unary(token.text(), of, token.start() + offset, of.end());
    }
    return postfix(primary());
  }

  private Expr postfix(Expr start) {
    Expr one = start;
    while (true) {
      if (is(".") || is("!.")) {
        next();
        Token name = word();
        int place = name.start() + offset;
        if (take("(")) {
          List<Expr> args = arguments();
          one = new Expr.Call(one, name.text(), place, args, one.start(), previousEnd());
        } else {
          one = new Expr.Member(one, name.text(), place, one.start(), name.end() + offset);
        }
      } else if (take("[")) {
        Expr index = expression();
        expect("]");
        one = new Expr.Index(one, index, one.start(), previousEnd());
      } else {
        return one;
      }
    }
  }

  private Expr primary() {
    Token token = next();
    int start = token.start() + offset;
    int end = token.end() + offset;
    return switch (token.kind()) {
      case TEXT -> new Expr.Literal(unquoted(token.text()), start, end);
      case NUMBER -> new Expr.Literal(number(token.text()), start, end);
      case WORD -> word(token, start, end);
      case SYMBOL -> bracket(token, start);
    };
  }

  /** What stands in brackets, or what follows a type in brackets. */
  private Expr bracket(Token token, int start) {
    if (!token.is("(")) {
      throw new Unread();
    }
    Expr inner = expression();
    expect(")");
    return inner instanceof Expr.Name && beginsOperand()
        ? new Expr.Many(List.of(unary()), start, previousEnd())
        : inner;
  }

  /** Whether a value follows, so that what stood in brackets before it is its type. */
  private boolean beginsOperand() {
    return at < tokens.size()
        && ((tokens.get(at).isWord() && !comparesNext())
            || tokens.get(at).kind() == Token.Kind.NUMBER
            || tokens.get(at).kind() == Token.Kind.TEXT);
  }

  private Expr word(Token token, int start, int end) {
    return switch (token.text()) {
      case "true" -> new Expr.Literal(true, start, end);
      case "false" -> new Expr.Literal(false, start, end);
      case "null" -> new Expr.Literal(null, start, end);
      case "new" -> made(start);
      default -> named(token, start, end);
    };
  }

  private Expr named(Token token, int start, int end) {
    if (take("(")) {
      List<Expr> args = arguments();
      return new Expr.Call(null, token.text(), start, args, start, previousEnd());
    }
    return new Expr.Name(token.text(), start, end);
  }

  private Expr made(int start) {
    StringBuilder type = new StringBuilder(word().text());
    while (take(".")) {
      type.append('.').append(word().text());
    }
    if (take("<")) {
      while (!take(">")) {
        next();
      }
    }
    expect("(");
    List<Expr> args = arguments();
    return new Expr.New(type.toString(), args, start, previousEnd());
  }

  /** After the opening bracket, up to and with the closing one. */
  private List<Expr> arguments() {
    List<Expr> args = new ArrayList<>();
    if (take(")")) {
      return args;
    }
    do {
      args.add(expression());
    } while (take(","));
    expect(")");
    return args;
  }

  private static String unquoted(String text) {
    String inner = text.length() > 1 ? text.substring(1, text.length() - 1) : "";
    return inner.indexOf('\\') < 0 ? inner : inner.translateEscapes();
  }

  private static Object number(String text) {
    String digits = text.replace("_", "").replaceAll("[lLfFdD]$", "");
    try {
      if (text.contains(".") || (text.matches(".*[fFdD]$") && !text.startsWith("0x"))) {
        return Double.parseDouble(digits);
      }
      return (double) Long.decode(digits);
    } catch (NumberFormatException e) {
      throw new Unread();
    }
  }

  private boolean is(String symbol) {
    return at < tokens.size() && tokens.get(at).is(symbol);
  }

  private boolean take(String symbol) {
    if (is(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String symbol) {
    if (!take(symbol)) {
      throw new Unread();
    }
  }

  private Token next() {
    if (at >= tokens.size()) {
      throw new Unread();
    }
    return tokens.get(at++);
  }

  private Token word() {
    Token token = next();
    if (!token.isWord()) {
      throw new Unread();
    }
    return token;
  }

  private int previousEnd() {
    return tokens.get(at - 1).end() + offset;
  }
}
