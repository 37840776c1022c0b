package dev.winnow.authoring.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Signal;
import dev.winnow.text.yaml.YamlNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A signal of any type that has JSON, those that do not come with Winnow too: {@code {signal: TYPE,
 * ...}} with the keys of its JSON, in which times may be moments such as {@code +5m}. Stateless.
 */
final class AnySignal {

  private static final String TYPE = "type";
  private static final String WORD = EventKind.SIGNAL.word();
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private AnySignal() {}

  /** What an event with such a signal may say. */
  static List<String> keys(YamlNode node) {
    List<String> keys = new ArrayList<>(List.of("at", "repeat", WORD));
    Set<String> known = codec().keys(type(node));
    if (known.isEmpty()) {
      return List.copyOf(node.entries().keySet());
    }
    known.stream().sorted().filter(key -> !keys.contains(key)).forEach(keys::add);
    keys.remove(TYPE);
    return keys;
  }

  private static String type(YamlNode node) {
    return node.get(WORD).map(YamlNode::text).orElse("");
  }

  /**
   * The signal.
   *
   * @param node where it is written
   * @param at when it happens
   * @param text reads a single value
   * @param moment reads a moment, if it is one
   * @throws IllegalArgumentException if it is no such signal
   */
  static Signal of(
      YamlNode node,
      Instant at,
      Function<YamlNode, String> text,
      Function<String, Optional<Instant>> moment) {
    String type = type(node);
    Set<String> times = codec().times(type);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("source", EventKind.SOURCE);
    node.entries()
        .forEach(
            (key, value) ->
                json.set(
                    key,
                    times.contains(key) ? time(value, text, moment) : value(value, text)));
    json.remove(List.of("repeat", WORD));
    json.put(TYPE, type).put("at", at.toString());
    return codec().read(json, ZoneOffset.UTC, Instant.MIN);
  }

  private static SignalCodec codec() {
    return SignalCodec.standard();
  }

  private static JsonNode time(
      YamlNode value,
      Function<YamlNode, String> text,
      Function<String, Optional<Instant>> moment) {
    String said = text.apply(value);
    return JsonNodeFactory.instance.textNode(moment.apply(said).map(Instant::toString).orElse(said));
  }

  private static JsonNode value(YamlNode value, Function<YamlNode, String> text) {
    if (value.isGroup()) {
      ObjectNode group = JsonNodeFactory.instance.objectNode();
      value.entries().forEach((key, one) -> group.set(key, value(one, text)));
      return group;
    }
    if (value.isList()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.items().forEach(one -> list.add(value(one, text)));
      return list;
    }
    return single(text.apply(value));
  }

  /** Where a text is meant, the codec takes a number or truth value as its text. */
  private static JsonNode single(String said) {
    if (said.equals("true") || said.equals("false")) {
      return JsonNodeFactory.instance.booleanNode(said.equals("true"));
    }
    if (!NUMBER.matcher(said).matches()) {
      return JsonNodeFactory.instance.textNode(said);
    }
    return said.indexOf('.') < 0 && said.length() < 18
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(said))
        : JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(said));
  }
}
