package dev.winnow.documents;

import dev.winnow.core.signal.Worded;

/** In which form a document is written. */
public enum Markup implements Worded {
  /** Markdown, with the tables and footnotes of GitHub. */
  MARKDOWN("md"),
  /** One page of HTML, without scripts, and without anything from elsewhere. */
  HTML("html");

  /** Signs that begin or end markup anywhere in a line. */
  private static final String SIGNS = "\\`*_{}[]<>|~$&!";

  /** Signs that do so only where a text begins. */
  private static final String FIRST_SIGNS = "#+-=:";

  private final String word;

  Markup(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * A text as it is written there: nothing in it becomes markup.
   *
   * @param text one line
   * @return the same to those who read it
   */
  String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      out.append(this == HTML ? html(text.charAt(at)) : markdown(text, at));
    }
    return out.toString();
  }

  private static String html(char sign) {
    return switch (sign) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> String.valueOf(sign);
    };
  }

  private static String markdown(String text, int at) {
    char sign = text.charAt(at);
    boolean first = at == 0 && FIRST_SIGNS.indexOf(sign) >= 0;
    boolean numbered =
        (sign == '.' || sign == ')') && at > 0 && text.substring(0, at).matches("\\d{1,9}");
    // A sign of no width keeps a name from being called and an address from becoming a link.
    if (sign == '@' || (sign == ':' && text.startsWith("://", at))) {
      return sign == '@' ? "@\u200b" : ":\u200b";
    }
    return (first || numbered || SIGNS.indexOf(sign) >= 0 ? "\\" : "") + sign;
  }
}
