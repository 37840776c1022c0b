package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number that a Java type can hold; nothing is 0. */
final class NumberValue<T extends Number> extends Value<T> {

  /** Reads a number of a kind. */
  @FunctionalInterface
  interface Reading<T> {
    T read(JsonParser parser) throws IOException;
  }

  private final boolean whole;
  private final Reading<T> reading;
  private final Function<String, T> parse;

  private NumberValue(
      @Nullable BeanProperty property,
      boolean whole,
      Reading<T> reading,
      Function<String, T> parse) {
    super(property);
    this.whole = whole;
    this.reading = reading;
    this.parse = parse;
  }

  static NumberValue<Integer> ofInt() {
    return new NumberValue<>(null, true, JsonParser::getIntValue, Integer::valueOf);
  }

  static NumberValue<Long> ofLong() {
    return new NumberValue<>(null, true, JsonParser::getLongValue, Long::valueOf);
  }

  static NumberValue<Double> ofDouble() {
    return new NumberValue<>(null, false, JsonParser::getDoubleValue, Double::valueOf);
  }

  @Override
  Value<T> of(@Nullable BeanProperty where) {
    return new NumberValue<>(where, whole, reading, parse);
  }

  @Override
  T read(JsonParser parser, DeserializationContext context) throws IOException {
    JsonToken token = parser.currentToken();
    boolean fits =
        token == JsonToken.VALUE_NUMBER_INT || (!whole && token == JsonToken.VALUE_NUMBER_FLOAT);
    if (!fits) {
      throw wrong(parser);
    }
    try {
      return reading.read(parser);
    } catch (com.fasterxml.jackson.core.exc.InputCoercionException e) {
      throw wrong(parser);
    }
  }

  @Override
  T otherwise(String byDefault, DeserializationContext context) {
    return parse.apply(byDefault.isEmpty() ? "0" : byDefault);
  }

  @Override
  String form() {
    return whole ? "a whole number" : "a number";
  }
}
