package dev.winnow.authoring.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.json.Shape;
import dev.winnow.core.json.SignalCodec;
import dev.winnow.core.signal.Signal;
import dev.winnow.text.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A signal of any type that has JSON, those that do not come with Winnow too: {@code {signal: TYPE,
 * ...}} with the keys of its JSON, in which times may be moments such as {@code +5m}. Stateless.
 */
final class AnySignal {

  private static final String TYPE = "type";
  private static final String WORD = EventKind.SIGNAL.word();
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-");

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
   * @param from reads it
   * @throws IllegalArgumentException if it is no such signal
   */
  static Signal of(YamlNode node, EventReader from) {
    String type = type(node);
    Map<String, Shape> shapes = codec().shapes(type);
    ObjectNode json = from.empty().put("source", EventKind.SOURCE);
    shapes.forEach((key, shape) -> from.json(key, shape).ifPresent(value -> json.set(key, value)));
    json.put(TYPE, type).put("at", from.when().toString());
    return codec().read(json, ZoneOffset.UTC, Instant.MIN);
  }

  private static SignalCodec codec() {
    return SignalCodec.standard();
  }

  static JsonNode value(YamlNode value, Shape shape, EventReader from) {
    if (!value.isSingle()) {
      return shape == Shape.LABELS ? texts(value, from) : several(value, from);
    }
    JsonNodeFactory make = JsonNodeFactory.instance;
    return switch (shape) {
      case WHOLE -> make.numberNode(value.whole());
      case NUMBER -> make.numberNode(value.number());
      case TRUTH -> make.booleanNode(value.yes());
      case TIME -> make.textNode(time(value, from));
      default -> make.textNode(from.filled(value));
    };
  }

  private static String time(YamlNode value, EventReader from) {
    String said = from.filled(value);
    return DATE.matcher(said).lookingAt() ? said : from.moment(value).toString();
  }

  private static JsonNode texts(YamlNode value, EventReader from) {
    ObjectNode texts = from.empty();
    value.entries().forEach((key, one) -> texts.put(key, from.filled(one)));
    return texts;
  }

  private static JsonNode several(YamlNode value, EventReader from) {
    if (value.isGroup()) {
      ObjectNode group = JsonNodeFactory.instance.objectNode();
      value.entries().forEach((key, one) -> group.set(key, guessed(one, from)));
      return group;
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    value.items().forEach(one -> list.add(guessed(one, from)));
    return list;
  }

  /** Where a text is meant, the codec takes a number or truth value as its text. */
  private static JsonNode guessed(YamlNode value, EventReader from) {
    if (!value.isSingle()) {
      return several(value, from);
    }
    String said = from.filled(value);
    if (said.equals("true") || said.equals("false")) {
      return JsonNodeFactory.instance.booleanNode(said.equals("true"));
    }
    if (!NUMBER.matcher(said).matches()) {
      return JsonNodeFactory.instance.textNode(said);
    }
    return said.indexOf('.') < 0 && said.length() < 18
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(said))
        : JsonNodeFactory.instance.numberNode(new BigDecimal(said));
  }
}
