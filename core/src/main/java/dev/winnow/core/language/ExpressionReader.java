package dev.winnow.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions of conditions and statements. For one thread. */
final class ExpressionReader {

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
  private @Nullable Expression left;

  private ExpressionReader(List<Token> tokens, int offset) {
    this.tokens = tokens;
    this.offset = offset;
  }

  /** The expression; empty if it is none that can be read. */
  static Optional<Expression> read(List<Token> tokens, int offset) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    ExpressionReader parser = new ExpressionReader(tokens, offset);
    try {
      Expression read = parser.expression();
      return parser.at == tokens.size() ? Optional.of(read) : Optional.empty();
    } catch (Unread e) {
      return Optional.empty();
    }
  }

  private Expression expression() {
    int from = at;
    Expression condition = either();
    if (!take("?")) {
      return condition;
    }
    Expression yes = expression();
    expect(":");
    Expression no = expression();
    return new Expression.Many(List.of(condition, yes, no), start(from), previousEnd());
  }

  private Expression either() {
    int from = at;
    Expression one = both();
    while (is("||")) {
      int place = next().start() + offset;
      Expression two = half() ? compared(left(), at) : both();
      one = new Expression.Binary("||", one, two, place, start(from), previousEnd());
    }
    return one;
  }

  private Expression both() {
    int from = at;
    Expression one = comparison();
    while (is("&&")) {
      int place = next().start() + offset;
      Expression two = half() ? compared(left(), at) : comparison();
      one = new Expression.Binary("&&", one, two, place, start(from), previousEnd());
    }
    return one;
  }

  /** Whether what follows compares the same left side again. */
  private boolean half() {
    return left != null
        && at < tokens.size()
        && Expression.COMPARISONS.contains(tokens.get(at).text());
  }

  private Expression left() {
    Expression known = left;
    if (known == null) {
      throw new Unread();
    }
    return known;
  }

  private Expression comparison() {
    int from = at;
    Expression one = sum();
    return comparesNext() ? compared(one, from) : one;
  }

  private boolean comparesNext() {
    if (at >= tokens.size() || tokens.get(at).kind() == Token.Kind.TEXT) {
      return false;
    }
    String text = tokens.get(at).text();
    return Expression.COMPARISONS.contains(text)
        || WORDS.contains(text)
        || (text.equals("not")
            && at + 1 < tokens.size()
            && WORDS.contains(tokens.get(at + 1).text()));
  }

  /** A comparison whose text begins with the token of that number. */
  private Expression compared(Expression one, int from) {
    left = one;
    Token token = next();
    String operator = token.text();
    if (operator.equals("not")) {
      operator = "not " + next().text();
    }
    operator += parameter();
    Expression two = operator.endsWith("in") && is("(") ? list() : sum();
    int place = token.start() + offset;
    return new Expression.Binary(operator, one, two, place, start(from), previousEnd());
  }

  /** What stands in brackets behind an operator, with them, as in {@code str[startsWith]}. */
  private String parameter() {
    StringBuilder text = new StringBuilder();
    if (is("[")) {
      do {
        text.append(next().text());
      } while (!text.toString().endsWith("]"));
    }
    return text.toString();
  }

  private Expression list() {
    int start = next().start() + offset;
    List<Expression> items = arguments();
    return new Expression.Many(items, start, previousEnd());
  }

  private Expression sum() {
    int from = at;
    Expression one = product();
    while (is("+") || is("-")) {
      Token token = next();
      Expression two = product();
      one = binary(token, one, two, from);
    }
    return one;
  }

  private Expression product() {
    int from = at;
    Expression one = unary();
    while (is("*") || is("/") || is("%")) {
      Token token = next();
      Expression two = unary();
      one = binary(token, one, two, from);
    }
    return one;
  }

  private Expression binary(Token token, Expression one, Expression two, int from) {
    int place = token.start() + offset;
    return new Expression.Binary(token.text(), one, two, place, start(from), previousEnd());
  }

  private Expression unary() {
    if (is("!") || is("-") || is("+")) {
      Token token = next();
      Expression of = unary();
      return new Expression.Unary(token.text(), of, token.start() + offset, previousEnd());
    }
    int from = at;
    return postfix(primary(), from);
  }

  private Expression postfix(Expression first, int from) {
    Expression one = first;
    while (true) {
      if (is(".") || is("!.")) {
        next();
        Token name = word();
        int place = name.start() + offset;
        if (take("(")) {
          List<Expression> args = arguments();
          one = new Expression.Call(one, name.text(), place, args, start(from), previousEnd());
        } else {
          one = new Expression.Member(one, name.text(), place, start(from), previousEnd());
        }
      } else if (take("[")) {
        Expression index = expression();
        expect("]");
        one = new Expression.Index(one, index, start(from), previousEnd());
      } else {
        return one;
      }
    }
  }

  private Expression primary() {
    Token token = next();
    int start = token.start() + offset;
    int end = token.end() + offset;
    return switch (token.kind()) {
      case TEXT -> new Expression.Literal(unquoted(token.text()), start, end);
      case NUMBER -> new Expression.Literal(number(token.text()), start, end);
      case WORD -> word(token, start, end);
      case SYMBOL -> bracket(token, start);
    };
  }

  /** What stands in brackets, or what follows a type in brackets. */
  private Expression bracket(Token token, int start) {
    if (!token.is("(")) {
      throw new Unread();
    }
    Expression inner = expression();
    expect(")");
    return inner instanceof Expression.Name && beginsOperand()
        ? new Expression.Many(List.of(unary()), start, previousEnd())
        : inner;
  }

  /** Whether a value follows, so that what stood in brackets before it is its type. */
  private boolean beginsOperand() {
    return at < tokens.size()
        && ((tokens.get(at).isWord() && !comparesNext())
            || tokens.get(at).kind() == Token.Kind.NUMBER
            || tokens.get(at).kind() == Token.Kind.TEXT);
  }

  private Expression word(Token token, int start, int end) {
    return switch (token.text()) {
      case "true" -> new Expression.Literal(true, start, end);
      case "false" -> new Expression.Literal(false, start, end);
      case "null" -> new Expression.Literal(null, start, end);
      case "new" -> made(start);
      default -> named(token, start, end);
    };
  }

  private Expression named(Token token, int start, int end) {
    if (take("(")) {
      List<Expression> args = arguments();
      return new Expression.Call(null, token.text(), start, args, start, previousEnd());
    }
    return new Expression.Name(token.text(), start, end);
  }

  private Expression made(int start) {
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
    List<Expression> args = arguments();
    return new Expression.New(type.toString(), args, start, previousEnd());
  }

  /** After the opening bracket, up to and with the closing one. */
  private List<Expression> arguments() {
    List<Expression> args = new ArrayList<>();
    if (take(")")) {
      return args;
    }
    do {
      args.add(argument());
    } while (take(","));
    expect(")");
    return args;
  }

  /** A value, or code that is handed on, of which only the text is known. */
  private Expression argument() {
    int from = at;
    boolean code = false;
    int depth = 0;
    while (at < tokens.size() && (depth > 0 || !(is(",") || is(")")))) {
      code |= depth == 0 && (is("->") || is("::"));
      depth += is("(") || is("{") || is("[") ? 1 : is(")") || is("}") || is("]") ? -1 : 0;
      at++;
    }
    if (code) {
      return code(from);
    }
    at = from;
    return expression();
  }

  private Expression code(int from) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, at).forEach(token -> text.append(token.text()).append(' '));
    Expression literal =
        new Expression.Literal(text.toString().strip(), start(from), previousEnd());
    return new Expression.Many(List.of(literal), start(from), previousEnd());
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

  private int start(int token) {
    return tokens.get(token).start() + offset;
  }

  private int previousEnd() {
    return tokens.get(at - 1).end() + offset;
  }
}
