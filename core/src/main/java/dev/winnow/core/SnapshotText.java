package dev.winnow.core;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.HeldText;
import dev.winnow.core.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Snapshots as text, row by row: an engine that knows much must not need several times its memory
 * to be kept or restored. Stateless.
 */
final class SnapshotText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final int ASCII = 0x80;

  /** For what is not in lists. */
  private static final int ROOM = 4096;

  /** Nobody has room for more than this at once. */
  private static final int MOST = 1 << 30;

  private SnapshotText() {}

  /** A value of which all rows are held as text. */
  static JsonNode read(String json) throws IOException {
    try (JsonParser parser = MAPPER.createParser(json)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? fields(parser) : MAPPER.missingNode();
    }
  }

  private static ObjectNode fields(JsonParser parser) throws IOException {
    ObjectNode all = MAPPER.createObjectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        rows(parser, all.putArray(field));
      } else {
        all.set(field, parser.readValueAsTree());
      }
    }
    return all;
  }

  private static void rows(JsonParser parser, ArrayNode to) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      HeldText.add(to, parser.readValueAsTree());
    }
  }

  /** The fingerprint of its text. */
  static String checksum(ObjectNode body) {
    Sha256.Running sum = Sha256.running();
    write(body, sum::add);
    return sum.end();
  }

  /**
   * Its text, with its fingerprint at the end. All letters but those of ASCII are escaped, as one
   * alone makes a text take two bytes for each of its letters; the fingerprint is that of the text
   * without escapes, as earlier versions know it.
   */
  static String signed(ObjectNode body) {
    StringBuilder text = new StringBuilder(lengthOf(body));
    Sha256.Running sum = Sha256.running();
    write(
        body,
        part -> {
          escape(part, text);
          sum.add(part);
        });
    text.setLength(text.length() - 1);
    return text.append(",\"checksum\":\"").append(sum.end()).append("\"}").toString();
  }

  /** Within JSON, such letters stand in strings alone. */
  private static void escape(String part, StringBuilder to) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c < ASCII) {
        to.append(c);
      } else {
        to.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
  }

  /** About as long as its text: one that grows by doubling needs twice the memory. */
  private static int lengthOf(ObjectNode body) {
    int length = ROOM;
    for (JsonNode list : body) {
      for (JsonNode row : list) {
        length = Math.min(MOST, length + HeldText.lengthOf(row) + 1);
      }
    }
    return length;
  }

  private static void write(ObjectNode body, Consumer<String> to) {
    try (Writer parts = new Parts(to)) {
      MAPPER.writeValue(parts, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives on what is written. */
  private static final class Parts extends Writer {
    private final Consumer<String> to;

    Parts(Consumer<String> to) {
      this.to = to;
    }

    @Override
    public void write(char[] chars, int from, int length) {
      to.accept(new String(chars, from, length));
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
