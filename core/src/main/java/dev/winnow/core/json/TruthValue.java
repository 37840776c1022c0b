package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** True or false; nothing is false. */
final class TruthValue extends Value<Boolean> {

  TruthValue(@Nullable BeanProperty property) {
    super(property);
  }

  @Override
  Value<Boolean> of(@Nullable BeanProperty where) {
    return new TruthValue(where);
  }

  @Override
  Boolean read(JsonParser parser, DeserializationContext context) throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw wrong(parser);
    }
    return token == JsonToken.VALUE_TRUE;
  }

  @Override
  Boolean otherwise(String byDefault, DeserializationContext context) {
    return byDefault.equals("true");
  }

  @Override
  String form() {
    return "true or false";
  }
}
