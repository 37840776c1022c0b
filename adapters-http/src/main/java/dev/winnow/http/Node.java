package dev.winnow.http;

import dev.winnow.text.PlainText;

/** A part of a page. Whatever is put into one is text, and only ever shown as text. */
sealed interface Node {

  void writeTo(StringBuilder out);

  /** Nothing. */
  Node NOTHING = new Text("");

  /** Text from anywhere: what would turn, hide or break letters is shown as an escape. */
  static Node text(String text) {
    return new Text(text);
  }

  /** Escapes what HTML would take as its own. */
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** Some text. */
  record Text(String text) implements Node {
    @Override
    public void writeTo(StringBuilder out) {
      escape(PlainText.of(text), out);
    }
  }

  /** An element; see {@link Tag}. */
  non-sealed interface Branch extends Node {}
}
