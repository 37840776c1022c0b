package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value, refusing with a sentence what is not as it should be.
 *
 * @param <T> what it is read as
 */
abstract class Value<T> extends JsonDeserializer<T> implements ContextualDeserializer {

  private final @Nullable BeanProperty property;

  Value(@Nullable BeanProperty property) {
    this.property = property;
  }

  /** The same, for a property. */
  abstract Value<T> of(@Nullable BeanProperty where);

  /** A value that is there. */
  abstract T read(JsonParser parser, DeserializationContext context) throws IOException;

  /** What stands for a value that is not there. */
  abstract T otherwise(String byDefault, DeserializationContext context);

  /** What it must be, as in {@code a number}. */
  abstract String form();

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty where) {
    return of(where);
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return there(parser, context);
  }

  /** What is there; objects and lists are no values. */
  final T there(JsonParser parser, DeserializationContext context) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      throw wrong(parser);
    }
    return read(parser, context);
  }

  JsonMistake wrong(JsonParser parser) throws IOException {
    return JsonMistake.mustBe(Places.key(parser), form());
  }

  @Override
  public @Nullable T getNullValue(DeserializationContext context) {
    if (property == null) {
      return otherwise("", context);
    }
    if (isOptional()) {
      return null;
    }
    String byDefault = property.getMetadata().getDefaultValue();
    return otherwise(byDefault == null ? "" : byDefault, context);
  }

  @Override
  public @Nullable T getAbsentValue(DeserializationContext context) {
    return getNullValue(context);
  }

  /** Whether it is within an {@code Optional}. */
  boolean isOptional() {
    return property != null && property.getType().isReferenceType();
  }

  /** Whether there is a default. */
  boolean hasDefault() {
    return property != null && property.getMetadata().hasDefaultValue();
  }
}
