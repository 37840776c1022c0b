package dev.winnow.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Matcher.Operator;
import java.io.IOException;

/**
 * A matcher as Alertmanager writes it.
 *
 * @param name the label
 * @param value what it is compared with
 * @param isRegex whether that is an expression
 * @param isEqual whether it must match, not must not
 */
record MatcherForm(
    @JsonProperty(required = true) String name,
    String value,
    boolean isRegex,
    @JsonProperty(defaultValue = "true") boolean isEqual) {

  static MatcherForm of(Matcher matcher) {
    String sign = matcher.operator().sign();
    return new MatcherForm(
        matcher.label(), matcher.value(), sign.endsWith("~"), !sign.startsWith("!"));
  }

  Matcher matcher() {
    Operator plain = isEqual ? Operator.EQUAL : Operator.NOT_EQUAL;
    Operator expression = isEqual ? Operator.MATCHES : Operator.NOT_MATCHES;
    return Matcher.of(name, isRegex ? expression : plain, value);
  }

  /** Reads a text such as {@code zone=~"A.*"}, or an object. */
  static final class Reader extends JsonDeserializer<Matcher> {

    @Override
    public Matcher deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        return Matcher.parse(parser.getText());
      }
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new JsonMistake("A matcher must be a text or an object.");
      }
      return context.readValue(parser, MatcherForm.class).matcher();
    }
  }
}
