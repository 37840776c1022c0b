package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text; numbers and truth values read as their text. Nothing is empty. */
final class TextValue extends Value<String> {

  TextValue(@Nullable BeanProperty property) {
    super(property);
  }

  @Override
  Value<String> of(@Nullable BeanProperty where) {
    return new TextValue(where);
  }

  @Override
  String read(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.getText();
  }

  @Override
  String otherwise(String byDefault, DeserializationContext context) {
    return byDefault;
  }

  @Override
  String form() {
    return "a text";
  }
}
