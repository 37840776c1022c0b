package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;

/**
 * JSON values that are held as text within a tree, and written as they are: of what an engine knows
 * there may be hundreds of thousands, and a tree takes several times the memory of its text.
 * Stateless.
 */
public final class HeldText {

  private static final ObjectMapper READER = new ObjectMapper();

  private HeldText() {}

  /**
   * Adds a value to a list, as text.
   *
   * @param to the list
   * @param value what is added
   */
  public static void add(ArrayNode to, JsonNode value) {
    to.addRawValue(new RawValue(value.toString()));
  }

  /**
   * How long the text is that a value is held as.
   *
   * @param value one that may be held as text
   * @return letters; 0 if it is not held as text
   */
  public static int lengthOf(JsonNode value) {
    return value instanceof POJONode held && held.getPojo() instanceof RawValue text
        ? String.valueOf(text.rawValue()).length()
        : 0;
  }

  /**
   * A value as a tree.
   *
   * @param value one that may be held as text
   * @return the same, which is not held as text
   * @throws JsonMistake if its text is no JSON
   */
  public static JsonNode tree(JsonNode value) {
    if (!(value instanceof POJONode held && held.getPojo() instanceof RawValue text)) {
      return value;
    }
    try {
      return READER.readTree(String.valueOf(text.rawValue()));
    } catch (JsonProcessingException e) {
      throw new JsonMistake(e.getOriginalMessage(), e);
    }
  }
}
