package dev.winnow.authoring.check;

import dev.winnow.core.language.Expression;
import java.util.List;

/**
 * What is found in a rule, with its places.
 *
 * @param rule the rule
 * @param found where findings go
 */
record Reporter(CheckedRule rule, List<Finding> found) {

  void add(Code code, Expression expr, String message, String hint) {
    found.add(rule.source().finding(code, expr.start(), expr.end(), message, hint));
  }

  void at(Code code, int start, String word, String message, String hint) {
    found.add(rule.source().finding(code, start, start + word.length(), message, hint));
  }

  /** An expression as it is written, in quotes. */
  String quoted(Expression expr) {
    return "\"" + plain(expr) + "\"";
  }

  String plain(Expression expr) {
    return rule.source().text().substring(expr.start(), expr.end());
  }
}
