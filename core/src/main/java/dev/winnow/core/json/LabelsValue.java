package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.winnow.core.signal.Labels;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Names with texts; nothing is none. */
final class LabelsValue extends JsonDeserializer<Labels> {

  @Override
  public Labels deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw JsonMistake.mustBe(Places.key(parser), "an object of texts");
    }
    Map<String, String> labels = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
        throw JsonMistake.mustBe(name, "a text");
      }
      labels.put(name, value == JsonToken.VALUE_NULL ? "" : parser.getText());
    }
    return Labels.of(labels);
  }

  @Override
  public Labels getNullValue(DeserializationContext context) {
    return Labels.none();
  }

  @Override
  public Labels getAbsentValue(DeserializationContext context) {
    return Labels.none();
  }
}
