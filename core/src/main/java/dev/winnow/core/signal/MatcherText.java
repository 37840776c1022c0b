package dev.winnow.core.signal;

import dev.winnow.core.signal.Matcher.Operator;

/** Reads a matcher as people write it. For one use. */
final class MatcherText {

  private final String text;
  private int at;

  MatcherText(String text) {
    this.text = text.strip();
  }

  Matcher matcher() {
    String label = isQuote() ? quoted() : plain();
    if (label.isEmpty()) {
      throw wrong();
    }
    skipBlanks();
    Operator operator = operator();
    skipBlanks();
    String value = isQuote() ? quoted() : rest();
    if (at != text.length()) {
      throw wrong();
    }
    return Matcher.of(label, operator, value);
  }

  private boolean isQuote() {
    return at < text.length() && text.charAt(at) == '"';
  }

  private String plain() {
    int begin = at;
    while (at < text.length() && Matcher.isPlain(text.substring(begin, begin + 1)) && isLabel()) {
      at++;
    }
    return text.substring(begin, at);
  }

  private boolean isLabel() {
    char c = text.charAt(at);
    return c < 0x7f && (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
  }

  /** A backslash stands before a quote and before itself; before others it stands for itself. */
  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean escapes = c == '\\' && at + 1 < text.length();
      if (c == '"') {
        at++;
        return value.toString();
      }
      if (escapes && (text.charAt(at + 1) == '"' || text.charAt(at + 1) == '\\')) {
        at++;
      }
      value.append(text.charAt(at));
    }
    throw wrong();
  }

  private String rest() {
    String rest = text.substring(at);
    if (rest.indexOf('"') >= 0) {
      throw wrong();
    }
    at = text.length();
    return rest;
  }

  private Operator operator() {
    Operator found = null;
    for (Operator operator : Operator.values()) {
      boolean longer = found == null || operator.sign().length() > found.sign().length();
      found = longer && text.startsWith(operator.sign(), at) ? operator : found;
    }
    if (found == null) {
      throw wrong();
    }
    at += found.sign().length();
    return found;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "\"" + text + "\" is not a matcher; write label=\"value\", or use !=, =~ or !~");
  }
}
