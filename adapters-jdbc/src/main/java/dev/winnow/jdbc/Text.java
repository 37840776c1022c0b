package dev.winnow.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.runtime.journal.JournalException;

/**
 * Texts as every database can hold them: PostgreSQL knows no NUL, and neither knows half of a
 * surrogate pair. Stateless.
 */
final class Text {

  private static final JsonMapper PLAIN = new JsonMapper();
  private static final JsonMapper ESCAPED =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Text() {}

  /** Reads back as it was. */
  static String json(JsonNode node) {
    String text = node.toString();
    return isStorable(text) ? text : escaped(node);
  }

  static JsonNode parse(String json) throws JsonProcessingException {
    return PLAIN.readTree(json);
  }

  /** Is read back by {@link #original} as it was. */
  static String exact(String text) {
    return isStorable(text) && !text.startsWith("\"") ? text : escaped(text);
  }

  static String original(String exact) {
    if (!exact.startsWith("\"")) {
      return exact;
    }
    try {
      return PLAIN.readValue(exact, String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a text is damaged", e);
    }
  }

  /** To be looked at; what cannot be held is replaced. */
  static String shown(String text) {
    if (isStorable(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().map(c -> isStorable(c) ? c : 0xFFFD).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return text.codePoints().allMatch(Text::isStorable);
      }
    }
    return true;
  }

  private static boolean isStorable(int codePoint) {
    return codePoint != 0 && (codePoint < 0xD800 || codePoint > 0xDFFF);
  }

  private static String escaped(Object value) {
    try {
      return ESCAPED.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new JournalException("a text cannot be written as JSON", e);
    }
  }
}
