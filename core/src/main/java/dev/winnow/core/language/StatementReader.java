package dev.winnow.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a rule does. For one thread. */
final class StatementReader {

  private static final Set<String> BRANCHES =
      Set.of(
          "if",
          "else",
          "for",
          "while",
          "do",
          "switch",
          "try",
          "catch",
          "finally",
          "return",
          "throw",
          "synchronized");
  private static final Map<String, Statement.Does> CALLS =
      Map.of(
          "delete",
          Statement.Does.DELETE,
          "retract",
          Statement.Does.DELETE,
          "insert",
          Statement.Does.INSERT,
          "insertLogical",
          Statement.Does.DERIVE,
          "update",
          Statement.Does.UPDATE);

  private final List<Token> tokens;
  private final int offset;
  private final List<Statement> statements = new ArrayList<>();
  private int at = 0;

  private StatementReader(String text, int offset) {
    this.tokens = Tokens.of(text).all();
    this.offset = offset;
  }

  static List<Statement> read(String text, int offset) {
    StatementReader parser = new StatementReader(text, offset);
    parser.statements();
    return parser.statements;
  }

  private void statements() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.is(";") || token.is("}") || token.is("{")) {
        at++;
      } else if (token.is("modify")) {
        modify();
      } else if (BRANCHES.contains(token.text()) && token.isWord()) {
        branch();
      } else {
        statement();
      }
    }
  }

  /** The keyword with what stands in its brackets; what it guards is read as statements. */
  private void branch() {
    int from = at++;
    if (at < tokens.size() && tokens.get(at).is("(")) {
      at = closing(at) + 1;
    }
    add(Statement.Does.BRANCH, List.of(), List.of(), from, at);
  }

  private void modify() {
    int from = at++;
    if (at >= tokens.size() || !tokens.get(at).is("(")) {
      return;
    }
    int close = closing(at);
    List<Expression> subject = expressions(at + 1, close);
    at = close + 1;
    List<Expression.Call> setters = new ArrayList<>();
    if (at < tokens.size() && tokens.get(at).is("{")) {
      int end = closing(at);
      for (Expression one : expressions(at + 1, end)) {
        if (one instanceof Expression.Call call) {
          setters.add(call);
        }
      }
      at = end + 1;
    }
    add(Statement.Does.MODIFY, subject, setters, from, at);
  }

  private void statement() {
    int from = at;
    int depth = 0;
    while (at < tokens.size() && !(depth == 0 && tokens.get(at).is(";"))) {
      Token token = tokens.get(at);
      if (depth == 0 && at > from && (token.is("{") || token.is("}"))) {
        break;
      }
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      at++;
    }
    Optional<Expression> read = expression(from, at);
    if (read.isPresent()
        && read.get() instanceof Expression.Call call
        && (call.of() == null || isEngine(call.of()))
        && CALLS.containsKey(call.name())
        && !call.args().isEmpty()) {
      Statement.Does does = CALLS.getOrDefault(call.name(), Statement.Does.OTHER);
      add(does, List.of(call.args().get(0)), List.of(), from, at);
    } else if (read.isPresent()) {
      add(Statement.Does.OTHER, List.of(read.get()), List.of(), from, at);
    } else {
      declaration(from);
    }
  }

  private static boolean isEngine(Expression of) {
    return of instanceof Expression.Name name && name.name().equals("drools");
  }

  /** {@code Type name = value}: the value is what can be read. */
  private void declaration(int from) {
    int equals = from;
    while (equals < at && !tokens.get(equals).is("=")) {
      equals++;
    }
    List<Expression> value = equals < at ? expressions(equals + 1, at) : List.of();
    add(Statement.Does.OTHER, value, List.of(), from, at);
  }

  private void add(
      Statement.Does does,
      List<Expression> subject,
      List<Expression.Call> setters,
      int from,
      int to) {
    List<String> words = tokens.subList(from, to).stream().map(Token::text).toList();
    int start = tokens.get(from).start() + offset;
    int end = tokens.get(to - 1).end() + offset;
    boolean block = does == Statement.Does.MODIFY || does == Statement.Does.BRANCH;
    boolean ended = block || (to < tokens.size() && tokens.get(to).is(";"));
    statements.add(new Statement(does, subject, setters, words, ended, start, end));
  }

  private List<Expression> expressions(int from, int to) {
    List<Expression> read = new ArrayList<>();
    int begin = from;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      boolean end = i == to || (depth == 0 && tokens.get(i).is(","));
      if (end) {
        expression(begin, i).ifPresent(read::add);
        begin = i + 1;
      } else {
        depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
      }
    }
    return read;
  }

  private Optional<Expression> expression(int from, int to) {
    return from >= to ? Optional.empty() : ExpressionReader.read(tokens.subList(from, to), offset);
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private static boolean opens(Token token) {
    return token.is("(") || token.is("[") || token.is("{");
  }

  private static boolean closes(Token token) {
    return token.is(")") || token.is("]") || token.is("}");
  }
}
