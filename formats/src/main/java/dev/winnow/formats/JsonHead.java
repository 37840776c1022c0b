package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON objects at the beginning of a file, the last of which may end in its middle. */
final class JsonHead {

  private static final int MOST = 50;

  private final List<Object> values = new ArrayList<>();
  private boolean broken;

  JsonHead(String head) {
    try (JsonParser parser = JsonLine.MAPPER.createParser(head)) {
      JsonToken token = parser.nextToken();
      while (token != null && values.size() < MOST) {
        if (token == JsonToken.START_OBJECT) {
          Map<String, Object> object = new LinkedHashMap<>();
          values.add(object);
          fill(object, parser);
        }
        token = parser.nextToken();
      }
    } catch (IOException e) {
      // The head may end in the middle, and then what is there so far has to do.
      broken = true;
    }
  }

  private static void fill(Map<String, Object> object, JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      value(parser, value -> object.put(key, value));
    }
  }

  @FunctionalInterface
  private interface Place {
    void put(Object value);
  }

  // Containers are put in their places before they are filled.
  private static void value(JsonParser parser, Place place) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        place.put(object);
        fill(object, parser);
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        place.put(list);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(parser, list::add);
        }
      }
      case VALUE_NULL -> {}
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> place.put(parser.getNumberValue());
      case VALUE_TRUE, VALUE_FALSE -> place.put(parser.getBooleanValue());
      default -> place.put(parser.getText());
    }
  }

  /** The objects, in their order. */
  List<Object> values() {
    return values;
  }

  /** Whether this is JSON, as far as it goes: an object with keys, even if its end is missing. */
  boolean isDocument() {
    return !values.isEmpty() && (!broken || !((Map<?, ?>) values.get(0)).isEmpty());
  }
}
