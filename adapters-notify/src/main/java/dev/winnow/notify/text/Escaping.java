package dev.winnow.notify.text;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** How a text is written where some characters mean something; each character by itself. */
public enum Escaping {
  /** As it is. */
  NONE,
  /** For Slack: nothing becomes a link or a mention of everybody. */
  SLACK,
  /** For Markdown: nothing becomes markup, HTML, a mention or a reference. */
  MARKDOWN,
  /** For the wiki markup of Jira: nothing becomes markup, a macro or a mention. */
  WIKI,
  /** For the inside of a text in JSON. */
  JSON;

  private static final String MARKDOWN_SIGNS = "\\`*_{}[]()#+-.!|~>=:$\"'";
  private static final String WIKI_SIGNS = "\\{}[]()*_-+^~?!|#@&<>:%'\"";

  /** Takes no room, and keeps a name from being read as one that is called. */
  private static final String APART = "\u200b";

  /**
   * Escapes a text.
   *
   * @param text any text
   * @return the text as it is to be written there
   */
  public String escape(String text) {
    if (this == NONE) {
      return text;
    }
    if (this == JSON) {
      return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      append(text.charAt(at), out);
    }
    return out.toString();
  }

  private void append(char sign, StringBuilder out) {
    switch (this) {
      case SLACK -> out.append(entity(sign));
      case MARKDOWN -> out.append(markdown(sign));
      default -> out.append(WIKI_SIGNS.indexOf(sign) < 0 ? "" : "\\").append(sign);
    }
  }

  private static String entity(char sign) {
    return switch (sign) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> String.valueOf(sign);
    };
  }

  private static String markdown(char sign) {
    if (sign == '@') {
      return "@" + APART;
    }
    if (sign == '#') {
      return "\\#" + APART;
    }
    return sign != '>' && MARKDOWN_SIGNS.indexOf(sign) >= 0 ? "\\" + sign : entity(sign);
  }
}
