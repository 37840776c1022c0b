package dev.winnow.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time. What is before the floor is no time, such as Go's zero time; only the time of the signal
 * itself is taken as it is, so that others can say what is odd about it. The default of a time is
 * the name of another time of the signal.
 */
final class TimeValue extends Value<Instant> {

  TimeValue(@Nullable BeanProperty property) {
    super(property);
  }

  @Override
  Value<Instant> of(@Nullable BeanProperty where) {
    return new TimeValue(where);
  }

  @Override
  public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Instant read = there(parser, context);
    if (isOptional()) {
      return Times.of(context).isTime(read) ? read : null;
    }
    return !hasDefault() || Times.of(context).isTime(read) ? read : getNullValue(context);
  }

  @Override
  Instant read(JsonParser parser, DeserializationContext context) throws IOException {
    return Times.of(context).read(parser.getText());
  }

  @Override
  Instant otherwise(String byDefault, DeserializationContext context) {
    return byDefault.isEmpty() ? Instant.EPOCH : Times.of(context).other(byDefault);
  }

  @Override
  String form() {
    return "a text";
  }
}
