package dev.winnow.formats.mapping;

import dev.winnow.core.text.NearestName;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds in the text of an expression what it may not use: what tells different things each time,
 * and what can cost any amount of time or memory in one step.
 */
final class Safety {

  private static final String REGEX =
      "regular expressions in slashes can take for ever; use $matches(text, \"RE2\") or"
          + " $extract(text, \"RE2\")";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("eval", "use $json(text) to read JSON"),
          Map.entry("now", "a mapping reads no clock"),
          Map.entry("millis", "a mapping reads no clock"),
          Map.entry("random", "a mapping gives the same answer each time"),
          Map.entry("shuffle", "a mapping gives the same answer each time"),
          Map.entry("toMillis", "use $time(text, \"yyyy-MM-dd HH:mm\")"),
          Map.entry("fromMillis", "numbers are read as times as they are"),
          Map.entry("match", "use $extract(text, \"RE2\")"),
          Map.entry("pad", "it is not needed"),
          Map.entry("formatInteger", "it is not needed"),
          Map.entry("parseInteger", "use $number(text)"),
          Map.entry("formatNumber", "use $string($round(number, 2))"),
          Map.entry("formatBase", "it is not needed"),
          Map.entry("clone", "it is not needed"));

  /** The functions of JSONata that are supported. */
  static final Set<String> FUNCTIONS =
      Set.of(
          ("abs append assert average base64decode base64encode boolean ceil contains count"
                  + " decodeUrl decodeUrlComponent each encodeUrl encodeUrlComponent error exists"
                  + " filter floor join keys length lookup lowercase map max merge min not number"
                  + " power reduce replace reverse round sift single sort split spread sqrt string"
                  + " substring substringAfter substringBefore sum trim type uppercase zip")
              .split(" "));

  private final Set<String> bound = new HashSet<>();
  private final String text;
  private int at;
  private boolean operand;

  private Safety(String text) {
    this.text = text;
  }

  /** What is wrong with an expression, if anything is. */
  static Optional<String> problem(String text) {
    return new Safety(text).scan();
  }

  private Optional<String> scan() {
    while (at < text.length()) {
      Optional<String> problem = token(text.charAt(at));
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<String> token(char c) {
    if (c == '"' || c == '\'' || c == '`') {
      quoted(c);
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else if (c == '$' || Character.isJavaIdentifierStart(c)) {
      return name();
    } else if (Character.isDigit(c)) {
      number();
    } else if (text.startsWith("..", at)) {
      return Optional.of("ranges (..) are not supported; use what the body holds");
    } else if (c == '/' && !operand) {
      return Optional.of(REGEX);
    } else {
      operand = Character.isWhitespace(c) ? operand : ")]}*%".indexOf(c) >= 0;
      at++;
    }
    return Optional.empty();
  }

  private void quoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' && quote != '`' ? 2 : 1;
    }
    at++;
    operand = true;
  }

  private void number() {
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    operand = true;
  }

  private Optional<String> name() {
    int start = at++;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    operand = !name.equals("and") && !name.equals("or") && !name.equals("in");
    return name.startsWith("$") ? variable(name.substring(1)) : Optional.empty();
  }

  private Optional<String> variable(String name) {
    if (REFUSED.containsKey(name)) {
      return Optional.of("$" + name + " is not supported: " + REFUSED.get(name));
    }
    String rest = text.substring(at).stripLeading();
    if (!rest.startsWith("(")) {
      // It may be bound here: by := or as a parameter.
      bound.add(name);
      return Optional.empty();
    }
    boolean known = FUNCTIONS.contains(name) || Helpers.NAMES.contains(name);
    return known || name.isEmpty() || bound.contains(name)
        ? Optional.empty()
        : Optional.of("there is no function $" + name + meant(name));
  }

  private static String meant(String name) {
    Set<String> known = new TreeSet<>(FUNCTIONS);
    known.addAll(Helpers.NAMES);
    return NearestName.of(name, known).map(right -> "; did you mean $" + right + "?").orElse("");
  }

  private static boolean isNamePart(char c) {
    return c == '$' || Character.isJavaIdentifierPart(c);
  }
}
