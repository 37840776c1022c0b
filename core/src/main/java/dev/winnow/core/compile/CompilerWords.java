package dev.winnow.core.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in plain words what a Java compiler says of the {@code then} of a rule. */
final class CompilerWords {

  private static final Map<Pattern, String> PLAIN = plain();

  private static final Pattern JARGON =
      Pattern.compile(
          "org\\.(?:drools|kie|mvel)|the rule compiler|Exception|Lambda|[A-Z]\\w+\\.java\\b|mvel|MVEL"
              + "|PatternDSL|RuleMethods|_this\\b|\\bU\\b|(?:Function|Predicate)\\d"
              + "|consequence|Consequence|Descr\\b|java\\.lang|IDENTIFIER|token|Parse error|\\$\\d");

  private CompilerWords() {}

  private static Map<Pattern, String> plain() {
    Map<Pattern, String> plain = new LinkedHashMap<>();
    put(
        plain,
        "Type mismatch: cannot convert from ([\\w.<>]+) to ([\\w.<>]+)",
        "a $1 is given where a $2 is needed");
    put(plain, "([\\w$]+) cannot be resolved to a type", "there is no kind of fact called \"$1\"");
    put(plain, "([\\w$]+) cannot be resolved(?: to a variable)?", "nothing is called \"$1\"");
    put(
        plain,
        "The method (\\w+)\\(.*\\) is undefined for the type ([\\w.]+)",
        "$2 has no method \"$1\"");
    put(
        plain,
        "The method \\w+\\(.*\\) in the type (?:\\w*DSL|D)\\b.*",
        "things of different types are compared here");
    put(
        plain,
        "Comparison operation requires compatible types. Found (.*) and (.*)",
        "a $1 and a $2 cannot be compared");
    put(plain, "Cannot coerce (\\w+) (.*) to (\\w+)!", "\"$2\" is a $1, where a $3 is needed");
    put(
        plain,
        "The method (\\w+)\\((.*)\\) in the type (\\w+) is not applicable for the arguments"
            + " \\((.*)\\)",
        "\"$1\" of $3 takes ($2), not ($4)");
    put(
        plain,
        "Method (\\w+) on class ([\\w.$]+) with arguments \\[(.*)\\] is missing",
        "\"$1\" of $2 cannot be given ($3)");
    put(plain, "The constructor (\\w+)\\((.*)\\) is undefined", "$1 cannot be made of ($2)");
    put(plain, "The constructor (\\w+)\\(.*\\) is not visible", "rules cannot make a new $1");
    put(plain, "Duplicate local variable ([\\w$]+)", "\"$1\" is declared twice");
    put(
        plain,
        "The local variable (\\w+) may not have been initialized",
        "\"$1\" has no value yet");
    put(
        plain,
        "The operator (\\S+) is undefined for the argument type\\(s\\) (.*)",
        "\"$1\" cannot be used between $2");
    put(
        plain,
        "Cannot use (contains|memberOf|excludes) on class class [\\w.]*?(\\w+) in expression '(.*)'",
        "\"$1\" asks what is in a list, and $2 is none: $3");
    put(plain, "Unhandled exception type \\w+", "this can fail, and rules must not");
    put(
        plain,
        "Unable to parse consequence.*",
        "what this rule does cannot be read;" + " end each statement with a semicolon");
    put(
        plain,
        "Syntax error.*",
        "what this rule does cannot be read; end each statement with a" + " semicolon");
    return java.util.Collections.unmodifiableMap(plain);
  }

  private static void put(Map<Pattern, String> plain, String pattern, String words) {
    plain.put(Pattern.compile(pattern), words);
  }

  /** In plain words; empty if it is something that has none. */
  static Optional<String> plain(String text) {
    for (Map.Entry<Pattern, String> one : PLAIN.entrySet()) {
      Matcher matcher = one.getKey().matcher(text);
      if (matcher.find()) {
        String found = matcher.group();
        return Optional.of(simple(one.getKey().matcher(found).replaceFirst(one.getValue())));
      }
    }
    return Optional.empty();
  }

  /** With the names of classes as rules write them. */
  private static String simple(String text) {
    return text.replaceAll("\\bclass (?=[\\w.$])", "")
        .replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "")
        .replaceAll("\\ba (?=[AEIOU])", "an ");
  }

  /** Whether it has words in it that only builders of compilers know. */
  static boolean isJargon(String text) {
    return JARGON.matcher(text).find();
  }
}
