package dev.winnow.authoring.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns the bytes of a file into text, and says what in them nobody can see. */
final class Encoding {

  private Encoding() {}

  /** The text; what is no UTF-8 becomes question marks, after a finding. */
  static Source read(String name, byte[] bytes, List<Finding> found) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    Source source = new Source(name, new String(bytes, StandardCharsets.UTF_8));
    if (result.isError()) {
      int at = out.length();
      found.add(
          source.finding(
              Code.NOT_UTF8,
              at,
              at + 1,
              "this is not UTF-8",
              "save the file as UTF-8; most editors have that in their save dialogue"));
    }
    unseen(source, found);
    return new Source(name, seen(source.text()));
  }

  /** With spaces for what cannot be seen, so that everything keeps its place. */
  private static String seen(String text) {
    StringBuilder seen = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i)) || text.charAt(i) == '\uFEFF') {
        seen.setCharAt(i, ' ');
      }
    }
    return seen.toString();
  }

  private static void unseen(Source source, List<Finding> found) {
    String text = source.text();
    boolean tab = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFEFF' && i == 0) {
        found.add(
            source.finding(
                Code.BYTE_ORDER_MARK,
                0,
                1,
                "the file begins with a byte order mark",
                "save the file as UTF-8 without one"));
      } else if (c == '\t' && !tab) {
        tab = true;
        found.add(
            source.finding(
                Code.TAB,
                i,
                i + 1,
                "this is a tab, which every editor shows differently",
                "write four spaces; this is the first tab of the file"));
      } else if (isHidden(c)) {
        found.add(
            source.finding(
                Code.CONTROL_CHARACTER,
                i,
                i + 1,
                String.format("this is the character U+%04X, which nobody sees", (int) c),
                "delete it"));
      }
    }
  }

  private static boolean isHidden(char c) {
    boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\u007F';
    return control
        || c == '\u200B'
        || c == '\u00A0'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
