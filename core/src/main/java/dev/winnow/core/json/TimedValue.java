package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whether the time of a restart is known: where nothing is said, of one that stands for one. */
final class TimedValue extends Value<Boolean> {

  private final TruthValue said;

  @SuppressWarnings("unused") // made by Jackson
  TimedValue() {
    this(null);
  }

  private TimedValue(@Nullable BeanProperty property) {
    super(property);
    said = new TruthValue(property);
  }

  @Override
  Value<Boolean> of(@Nullable BeanProperty where) {
    return new TimedValue(where);
  }

  @Override
  Boolean read(JsonParser parser, DeserializationContext context) throws IOException {
    return said.read(parser, context);
  }

  @Override
  Boolean otherwise(String byDefault, DeserializationContext context) {
    return Times.of(context).signal().path("delta").asInt(1) == 1;
  }

  @Override
  String form() {
    return said.form();
  }
}
