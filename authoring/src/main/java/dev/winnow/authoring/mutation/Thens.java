package dev.winnow.authoring.mutation;

import dev.winnow.core.language.Place;
import dev.winnow.core.language.RuleText;
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
    Place place = rule.thenPlace();
    List<Token> tokens = Token.of(text, place.start(), place.end());
    List<Edit> edits = new ArrayList<>();
    for (int index = 0; index < tokens.size(); index++) {
      int at = index;
      other(tokens.get(index)).ifPresent(other -> edits.add(edit(tokens, at, other)));
    }
    return edits;
  }

  private static Optional<String> other(Token token) {
    if (token.isWhole()) {
      long number = Long.parseLong(token.text().replaceAll("[lL]", ""));
      return Optional.of(number + 1 + token.text().replaceAll("\\d", ""));
    }
    if (token.isText()) {
      return Optional.of(token.text().substring(0, token.text().length() - 1) + "!\"");
    }
    return switch (token.text()) {
      case "true" -> Optional.of("false");
      case "false" -> Optional.of("true");
      default -> Optional.empty();
    };
  }

  private Edit edit(List<Token> tokens, int index, String other) {
    Token token = tokens.get(index);
    int from = call(tokens, index, -1);
    int to = call(tokens, index, 1);
    String shown = text.substring(from, to).strip().replaceAll("\\s+", " ");
    String hint = "write one that expects what " + shown + " does";
    return new Edit(token.start(), token.end(), other, from, to, hint);
  }

  /** Where the call around a token begins, or ends. */
  private static int call(List<Token> tokens, int index, int step) {
    int depth = 0;
    for (int at = index + step; at >= 0 && at < tokens.size(); at += step) {
      String sign = tokens.get(at).text();
      boolean opens = sign.equals(step < 0 ? ")" : "(");
      boolean closes = sign.equals(step < 0 ? "(" : ")");
      depth += opens ? 1 : closes ? -1 : 0;
      if (depth < 0) {
        return step > 0 || at == 0 ? tokens.get(at).end() : tokens.get(at - 1).start();
      }
    }
    return step < 0 ? tokens.get(index).start() : tokens.get(index).end();
  }
}
