package dev.winnow.authoring.mutation;

import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.RuleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Changes of what a rule asks for: comparisons, numbers, flags, {@code not}, and conditions left
 * out.
 *
 * @param text the text of the file
 * @param rule the rule
 * @param thorough whether conditions are left out
 */
record Whens(String text, RuleText rule, boolean thorough) {

  private static final Map<String, String> NEIGHBOURS =
      Map.of(">", ">=", ">=", ">", "<", "<=", "<=", "<", "==", "!=", "!=", "==");
  private static final java.util.regex.Pattern COMPARED =
      java.util.regex.Pattern.compile(
          "[=<>]|!=|&&|\\|\\||\\b(?:matches|contains|memberOf|in|str|after|before)\\b");
  private static final java.util.regex.Pattern PROPERTY =
      java.util.regex.Pattern.compile("^([A-Za-z]\\w*)\\s*(?:[=<>!]=?|\\b[a-z]\\w*\\b).*");

  List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    Set<Integer> wholes = new HashSet<>();
    for (Pattern pattern : rule.patterns()) {
      for (int index = 0; index < pattern.conditions().size(); index++) {
        Condition condition = pattern.conditions().get(index);
        if (!condition.onlyBinds()) {
          comparisons(condition, edits);
          flag(condition).ifPresent(edits::add);
          if (thorough) {
            dropped(pattern, condition).ifPresent(edits::add);
          }
        }
      }
      if (wholes.add(pattern.whole().start())) {
        quantifier(pattern, edits);
      }
    }
    return edits;
  }

  private void comparisons(Condition condition, List<Edit> edits) {
    List<Token> tokens = Token.of(text, condition.place().start(), condition.place().end());
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      String neighbour = NEIGHBOURS.get(token.text());
      if (neighbour != null) {
        edits.add(edit(token, neighbour, condition, hint(tokens, index)));
      } else if (token.isWhole()) {
        numbers(tokens, index, condition, edits);
      }
    }
  }

  private static String hint(List<Token> tokens, int index) {
    String left = index > 0 ? tokens.get(index - 1).text() : "";
    String sign = tokens.get(index).text();
    String right = index + 1 < tokens.size() ? tokens.get(index + 1).text() : "";
    if (sign.startsWith("=") || sign.startsWith("!")) {
      return "write one where " + left + " is " + right + ", and one where it is not";
    }
    return "write one where " + left + " is just " + right;
  }

  /** One more and one less, without what the neighbour of a comparison says already. */
  private static void numbers(
      List<Token> tokens, int index, Condition condition, List<Edit> edits) {
    Token token = tokens.get(index);
    String sign = index > 0 ? tokens.get(index - 1).text() : "";
    boolean alone =
        index + 1 == tokens.size()
            || Set.of("&&", "||", ")").contains(tokens.get(index + 1).text());
    boolean noMore = alone && (sign.equals(">=") || sign.equals("<"));
    boolean noLess = alone && (sign.equals(">") || sign.equals("<="));
    int number = Integer.parseInt(token.text().replaceAll("[lL]", ""));
    String suffix = token.text().replaceAll("\\d", "");
    if (!noMore) {
      edits.add(number(token, number + 1, suffix, condition));
    }
    if (!noLess) {
      edits.add(number(token, number - 1, suffix, condition));
    }
  }

  private static Edit number(Token token, int number, String suffix, Condition condition) {
    String hint =
        "write one where the value is " + token.text() + ", and one where it is " + number;
    return edit(token, number + suffix, condition, hint);
  }

  private static Edit edit(Token token, String other, Condition condition, String hint) {
    return new Edit(
        token.start(),
        token.end(),
        other,
        condition.place().start(),
        condition.place().end(),
        hint);
  }

  /** A flag turned round: {@code open} and {@code !open}. */
  private static Optional<Edit> flag(Condition condition) {
    String test = condition.test();
    if (COMPARED.matcher(test).find() || !condition.binding().isEmpty()) {
      return Optional.empty();
    }
    int start = condition.place().start();
    boolean not = test.startsWith("!");
    String hint = "write one where it is so, and one where it is not";
    return Optional.of(
        new Edit(
            start, not ? start + 1 : start, not ? "" : "!", start, condition.place().end(), hint));
  }

  /** A condition left out, with its comma; a variable that it binds stays bound. */
  private Optional<Edit> dropped(Pattern pattern, Condition condition) {
    int start = condition.place().start();
    int end = condition.place().end();
    String hint = "write one where all is so but this";
    if (!condition.binding().isEmpty()) {
      Matcher property = PROPERTY.matcher(condition.test());
      return property.matches()
          ? Optional.of(
              new Edit(
                  start, end, condition.binding() + " : " + property.group(1), start, end, hint))
          : Optional.empty();
    }
    int after = skip(end, 1);
    int before = skip(start - 1, -1);
    if (after < pattern.place().end() && text.charAt(after) == ',') {
      return Optional.of(new Edit(start, skip(after + 1, 1), "", start, end, hint));
    }
    if (before > pattern.place().start() && text.charAt(before) == ',') {
      return Optional.of(new Edit(before, end, "", start, end, hint));
    }
    return Optional.of(new Edit(start, end, "", start, end, hint));
  }

  /** The next offset from here on, in a direction, at which there is no space. */
  private int skip(int from, int step) {
    int at = from;
    while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at += step;
    }
    return at;
  }

  private void quantifier(Pattern pattern, List<Edit> edits) {
    int start = pattern.whole().start();
    int end = pattern.whole().end();
    for (Map.Entry<String, String> word : Map.of("not", "exists", "exists", "not").entrySet()) {
      String from = word.getKey();
      if (text.startsWith(from, start)
          && !Character.isLetterOrDigit(text.charAt(start + from.length()))) {
        String hint = "write one where there is such a fact, and one where there is none";
        edits.add(new Edit(start, start + from.length(), word.getValue(), start, end, hint));
        if (thorough && !pattern.alternative()) {
          String other =
              from.equals("not")
                  ? "write one where there is such a fact"
                  : "write one where there is no such fact";
          edits.add(new Edit(start, end, "", start, end, other));
        }
      }
    }
  }
}
