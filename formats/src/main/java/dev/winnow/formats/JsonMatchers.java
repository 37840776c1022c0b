package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Matcher.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the matchers of a silence: texts such as {@code zone=~"A.*"}, or Alertmanager's objects
 * {@code {"name": "zone", "value": "A.*", "isRegex": true, "isEqual": true}}.
 */
final class JsonMatchers {

  private static final Set<String> KEYS = Set.of("name", "value", "isRegex", "isEqual");

  private JsonMatchers() {}

  static List<Matcher> of(JsonFields silence) {
    JsonNode list = silence.object().path("matchers");
    if (!list.isArray()) {
      throw new Refused("\"matchers\" must be a list.");
    }
    List<Matcher> matchers = new ArrayList<>();
    for (JsonNode node : list) {
      matchers.add(
          node.isTextual()
              ? Matcher.parse(node.textValue())
              : object(new JsonFields(node, silence.zone(), silence.floor())));
    }
    return matchers;
  }

  private static Matcher object(JsonFields matcher) {
    if (!matcher.object().isObject()) {
      throw new Refused("A matcher must be a text or an object.");
    }
    matcher.only(KEYS);
    boolean regex = matcher.has("isRegex") && matcher.truth("isRegex");
    boolean equal = !matcher.has("isEqual") || matcher.truth("isEqual");
    Operator plain = equal ? Operator.EQUAL : Operator.NOT_EQUAL;
    Operator expression = equal ? Operator.MATCHES : Operator.NOT_MATCHES;
    return Matcher.of(matcher.needed("name"), regex ? expression : plain, matcher.text("value"));
  }
}
