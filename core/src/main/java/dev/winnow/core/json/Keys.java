package dev.winnow.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.winnow.core.signal.Matcher;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys that an object may have, and what is below them. Immutable.
 *
 * @param shapes all keys, with what stands behind them
 * @param required those that it must have, with what they must be; nothing for a text
 * @param below of keys whose values are objects or lists of them
 */
record Keys(
    Map<String, Shape> shapes,
    Map<String, String> required,
    Map<String, Keys> below) {

  /** Of a record, as the mapper knows it. */
  static Keys of(JavaType type, ObjectMapper mapper) {
    Map<String, Shape> shapes = new TreeMap<>();
    Map<String, String> required = new LinkedHashMap<>();
    Map<String, Keys> below = new TreeMap<>();
    BeanDescription record = mapper.getDeserializationConfig().introspect(type);
    for (BeanPropertyDefinition property : record.findProperties()) {
      Shape shape = Shape.of(property.getPrimaryType());
      shapes.put(property.getName(), shape);
      property.findAliases().forEach(alias -> shapes.put(alias.getSimpleName(), shape));
      if (property.isRequired()) {
        required.put(property.getName(), Unexpected.form(property.getPrimaryType()));
      }
      JavaType value = value(property.getPrimaryType());
      if (value.getRawClass().isRecord()) {
        below.put(property.getName(), of(value, mapper));
      } else if (value.hasRawClass(Matcher.class)) {
        below.put(property.getName(), of(mapper.constructType(MatcherForm.class), mapper));
      }
    }
    return new Keys(
        Map.copyOf(shapes), Collections.unmodifiableMap(required), Map.copyOf(below));
  }

  private static JavaType value(JavaType type) {
    JavaType content = type.getContentType();
    return content == null || type.isMapLikeType() ? type : value(content);
  }

  Set<String> known() {
    return shapes.keySet();
  }

  /** With another key, a text. */
  Keys and(String key) {
    Map<String, Shape> more = new TreeMap<>(shapes);
    more.put(key, Shape.TEXT);
    return new Keys(Map.copyOf(more), required, below);
  }

  /** Refuses keys that are not known, and objects that lack one. */
  void check(JsonNode object) {
    for (Iterator<Map.Entry<String, JsonNode>> all = object.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> one = all.next();
      if (!shapes.containsKey(one.getKey())) {
        throw Hint.unknown("key", one.getKey(), known());
      }
      Keys keys = one.getValue().isContainerNode() ? below.get(one.getKey()) : null;
      if (keys != null) {
        keys.checkAll(one.getValue());
      }
    }
    required.forEach(
        (key, form) -> {
          if (!object.hasNonNull(key)) {
            throw JsonMistake.missing(key, form);
          }
        });
  }

  private void checkOne(JsonNode value) {
    if (value.isObject()) {
      check(value);
    }
  }

  private void checkAll(JsonNode value) {
    if (value.isObject()) {
      checkOne(value);
    } else {
      value.forEach(this::checkOne);
    }
  }
}
