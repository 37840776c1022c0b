package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names that an expression matches, as far as they are easily found. For one thread. */
final class NameExamples {

  private static final int MANY = 40;

  private final String expression;
  private int at = 0;

  private NameExamples(String expression) {
    this.expression = expression;
  }

  /** Some names; all are matched, but not all that are matched are among them. */
  static Set<String> of(String expression) {
    Set<String> names = new LinkedHashSet<>(new NameExamples(expression).either());
    NamePattern pattern = NamePattern.of(expression);
    names.removeIf(name -> !pattern.matches(name));
    return names;
  }

  private List<String> either() {
    List<String> all = new ArrayList<>(sequence());
    while (at < expression.length() && expression.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all.size() > MANY ? all.subList(0, MANY) : all;
  }

  private List<String> sequence() {
    List<String> begun = List.of("");
    while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
      List<String> next = piece();
      boolean optional = at < expression.length() && "*?".indexOf(expression.charAt(at)) >= 0;
      if (at < expression.length() && "*?+".indexOf(expression.charAt(at)) >= 0) {
        at++;
      }
      begun = joined(begun, optional ? List.of("") : next);
    }
    return begun;
  }

  private List<String> piece() {
    char c = expression.charAt(at++);
    if (c == '(') {
      if (expression.startsWith("?:", at)) {
        at += 2;
      }
      List<String> inner = either();
      at++;
      return inner;
    }
    if (c == '[') {
      int end = Math.max(at, expression.indexOf(']', at));
      String first = at < expression.length() ? expression.substring(at, at + 1) : "";
      at = end + 1;
      return List.of(first);
    }
    if (c == '\\' && at < expression.length()) {
      return List.of(String.valueOf(expression.charAt(at++)));
    }
    return List.of(c == '.' ? "X" : String.valueOf(c));
  }

  private static List<String> joined(List<String> begun, List<String> next) {
    List<String> all = new ArrayList<>();
    for (String one : begun) {
      for (String more : next) {
        if (all.size() < MANY) {
          all.add(one + more);
        }
      }
    }
    return all;
  }
}
