package dev.winnow.authoring.check;

import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Token;
import dev.winnow.core.language.Tokens;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what other dialects of the rule language have, and settings, and what authors bring along
 * from there: times such as {@code 5m}, operators on times, properties that {@code =} sets. For one
 * thread.
 */
final class Foreign {

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern LENGTH = Pattern.compile("(?<![\\w.$])(\\d+)(ms|s|m|h|d)\\b");
  private static final Pattern ON_TIMES =
      Pattern.compile(
          "(?<=\\w )(after|before|during|includes|overlaps|overlappedby|meets|metby|coincides"
              + "|finishes|finishedby|starts|startedby)(?=\\s*\\[|\\s+[\"$\\w])");

  private static final Map<String, String> UNITS =
      Map.of("ms", "Millis", "s", "Seconds", "m", "Minutes", "h", "Hours", "d", "Days");

  private final CheckedRule rule;
  private final List<Finding> found;

  Foreign(CheckedRule rule, List<Finding> found) {
    this.rule = rule;
    this.found = found;
  }

  void check() {
    for (Clause clause : rule.clauses()) {
      clause.pattern().conditions().forEach(this::condition);
    }
    then();
  }

  private void condition(Condition condition) {
    int start = condition.place().start();
    String plain = TEXT.matcher(condition.text()).replaceAll(Foreign::blank);
    LENGTH.matcher(plain).results().forEach(one -> length(start, one));
    ON_TIMES.matcher(plain).results().forEach(one -> onTimes(start, one));
  }

  /** As long, so that places stay, and still a text. */
  private static String blank(MatchResult text) {
    return "\"" + " ".repeat(text.group().length() - 2) + "\"";
  }

  private void length(int start, MatchResult one) {
    add(
        Code.WRONG_TYPE,
        start + one.start(),
        one.group(),
        "\"" + one.group() + "\" is a length of time only in settings",
        "write Duration.of%s( %s ).toMillis()".formatted(UNITS.get(one.group(2)), one.group(1)));
  }

  private void onTimes(int start, MatchResult one) {
    add(
        Code.WRONG_OPERATOR,
        start + one.start(),
        one.group(),
        "\"" + one.group() + "\" is no operator of a policy",
        "times are numbers of milliseconds: compare them, as in firstSeen > $at +"
            + " Duration.ofMinutes( 5 ).toMillis()");
  }

  /** What is set by {@code =}, of a fact or within a {@code modify}. */
  private void then() {
    String text = rule.text().then();
    int base = rule.source().text().indexOf(text, rule.text().thenPlace().start());
    List<Token> tokens = Tokens.of(text).all();
    String changed = "";
    for (int i = 1; i + 1 < tokens.size() && base >= 0; i++) {
      changed = changed(tokens, i, changed);
      boolean sets = tokens.get(i).isWord() && tokens.get(i + 1).is("=");
      boolean ofFact =
          tokens.get(i - 1).is(".") && i > 1 && tokens.get(i - 2).text().startsWith("$");
      if (sets && (ofFact || !changed.isEmpty())) {
        String fact = ofFact ? tokens.get(i - 2).text() : changed;
        set(base + tokens.get(i).start(), tokens.get(i).text(), fact);
      }
    }
  }

  /** Which fact is changed at a token: it is within {@code modify( $fact ) { ... }}. */
  private static String changed(List<Token> tokens, int at, String before) {
    if (tokens.get(at).is("}")) {
      return "";
    }
    boolean begins = at > 3 && tokens.get(at).is("{") && tokens.get(at - 4).is("modify");
    return begins ? tokens.get(at - 2).text() : before;
  }

  private void set(int start, String property, String fact) {
    String setter = "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
    add(
        Code.WRONG_OPERATOR,
        start,
        property,
        "\"=\" cannot set \"" + property + "\" of " + fact,
        "write: modify( " + fact + " ) { " + setter + "( ... ) }");
  }

  private void add(Code code, int start, String word, String message, String hint) {
    found.add(rule.source().finding(code, start, start + word.length(), message, hint));
  }
}
