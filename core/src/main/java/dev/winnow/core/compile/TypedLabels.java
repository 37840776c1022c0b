package dev.winnow.core.compile;

import dev.winnow.core.language.Token;
import dev.winnow.core.language.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Gives the values of labels their type. Drools reads {@code labels["zone"]} as an object of any
 * kind, so that it can be compared, and nothing else: {@code labels.get("zone")} is a text. That is
 * what is compiled in place of it where it is bound to a variable, handed to a method, or asked
 * what it contains. Lines stay lines.
 */
final class TypedLabels {

  private static final Set<String> ASKING = Set.of("contains", "excludes", "memberOf", "str");
  private static final Set<String> GROUPS = Set.of("not", "exists", "in", "and", "or", "eval");

  private final List<Token> tokens;
  private final StringBuilder typed;
  private final Deque<Integer> open = new ArrayDeque<>();
  private boolean when = false;
  private int moved = 0;

  private TypedLabels(String text) {
    this.tokens = Tokens.of(text).all();
    this.typed = new StringBuilder(text);
  }

  /** The text of a file of rules, as it is compiled. */
  static String in(String text) {
    return text.contains("[") ? new TypedLabels(text).read() : text;
  }

  private String read() {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.is("when") || (token.is("then") && token.first())) {
        when = token.is("when");
        open.clear();
      } else if (token.is("(") || token.is("[")) {
        if (when && isLabel(at) && needsType(at)) {
          type(at);
        }
        open.push(at);
      } else if ((token.is(")") || token.is("]")) && !open.isEmpty()) {
        open.pop();
      }
    }
    return typed.toString();
  }

  /** Whether {@code ["name"]} stands behind a word. */
  private boolean isLabel(int at) {
    return tokens.get(at).is("[")
        && at + 3 < tokens.size()
        && at > 0
        && tokens.get(at - 1).isWord()
        && tokens.get(at + 1).kind() == Token.Kind.TEXT
        && tokens.get(at + 2).is("]");
  }

  private boolean needsType(int at) {
    Token next = tokens.get(at + 3);
    if (isAsking(next) || (next.is("not") && isAsking(tokens.get(at + 4)))) {
      return true;
    }
    if (!next.is(",") && !next.is(")")) {
      return false;
    }
    Token before = tokens.get(start(at) - 1);
    return before.is(":") || ((before.is(",") || before.is("(")) && isHandedOn());
  }

  private static boolean isAsking(Token token) {
    return ASKING.contains(token.text());
  }

  /** Where the expression begins that the label is asked of, as in {@code $alert.labels}. */
  private int start(int at) {
    int start = at - 1;
    while (start > 2 && tokens.get(start - 1).is(".") && tokens.get(start - 2).isWord()) {
      start -= 2;
    }
    return Math.max(start, 1);
  }

  /** Whether the innermost bracket is that of a method. */
  private boolean isHandedOn() {
    if (open.isEmpty() || open.peek() == 0) {
      return false;
    }
    Token owner = tokens.get(open.peek() - 1);
    return tokens.get(open.peek()).is("(")
        && owner.isWord()
        && Character.isLowerCase(owner.text().charAt(0))
        && !GROUPS.contains(owner.text());
  }

  private void type(int at) {
    replace(tokens.get(at), ".get(");
    replace(tokens.get(at + 2), ")");
  }

  private void replace(Token token, String by) {
    typed.replace(token.start() + moved, token.end() + moved, by);
    moved += by.length() - token.text().length();
  }
}
