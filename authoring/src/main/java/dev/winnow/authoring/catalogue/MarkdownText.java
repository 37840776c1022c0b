package dev.winnow.authoring.catalogue;

import dev.winnow.text.PlainText;
import java.util.regex.Pattern;

/** Text from outside in a page of Markdown: letters, not marks of the page. Stateless. */
final class MarkdownText {

  /** All that Markdown, HTML within it, and the dialects of the forges give a meaning. */
  private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]<>|&~$#!@])");

  /** What would begin a list. */
  private static final Pattern LIST = Pattern.compile("^(\\d*)([-+.)])");

  private MarkdownText() {}

  /** The text within a line, a heading, an item of a list or a cell. */
  static String of(String text) {
    String escaped = MARKS.matcher(PlainText.of(text.strip())).replaceAll("\\\\$1");
    return LIST.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  /** The text as code. */
  static String code(String text) {
    String plain = PlainText.of(text).replace("|", "\\u007c");
    String fence = "`";
    while (plain.contains(fence)) {
      fence += "`";
    }
    boolean padded = plain.isEmpty() || plain.startsWith("`") || plain.endsWith("`");
    String space = padded ? " " : "";
    return fence + space + plain + space + fence;
  }
}
