package dev.winnow.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.winnow.core.signal.Matcher;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keys that an object may have, and what is below them. Immutable.
 *
 * @param shapes all keys, with what stands behind them
 * @param required those that it must have, with what they must be
 * @param below of keys whose values are objects or lists of them
 * @param mayBeText whether a text may stand for such an object
 */
record Keys(
    Map<String, Shape> shapes,
    Map<String, String> required,
    Map<String, Keys> below,
    boolean mayBeText) {

  /** Of a record, as the mapper knows it. */
  static Keys of(JavaType type, ObjectMapper mapper) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    Map<String, String> required = new LinkedHashMap<>();
    Map<String, Keys> below = new LinkedHashMap<>();
    BeanDescription record = mapper.getDeserializationConfig().introspect(type);
    for (BeanPropertyDefinition property : record.findProperties()) {
      JavaType value = property.getPrimaryType();
      Shape shape = Shape.of(value);
      shapes.put(property.getName(), shape);
      property.findAliases().forEach(alias -> shapes.put(alias.getSimpleName(), shape));
      if (property.isRequired()) {
        required.put(property.getName(), Unexpected.form(value));
      }
      JavaType inner = inner(value);
      if (inner.getRawClass().isRecord()) {
        below.put(property.getName(), of(inner, mapper));
      } else if (inner.hasRawClass(Matcher.class)) {
        below.put(property.getName(), of(mapper.constructType(MatcherForm.class), mapper).orText());
      }
    }
    return new Keys(unmodifiable(shapes), unmodifiable(required), unmodifiable(below), false);
  }

  /** Keeps the order, which is that of the record. */
  private static <V> Map<String, V> unmodifiable(Map<String, V> map) {
    return Collections.unmodifiableMap(map);
  }

  private static JavaType inner(JavaType type) {
    JavaType content = type.getContentType();
    return content == null || type.isMapLikeType() ? type : inner(content);
  }

  private Keys orText() {
    return new Keys(shapes, required, below, true);
  }

  Set<String> known() {
    return shapes.keySet();
  }

  /** With another key, a text. */
  Keys and(String key) {
    Map<String, Shape> more = new LinkedHashMap<>(shapes);
    more.put(key, Shape.TEXT);
    return new Keys(unmodifiable(more), required, below, mayBeText);
  }

  /** Refuses keys that are not known, objects that lack one, and what should be objects. */
  void check(JsonNode object) {
    for (Map.Entry<String, JsonNode> one : object.properties()) {
      String key = one.getKey();
      Shape shape = shapes.get(key);
      if (shape == null) {
        throw Hint.unknown("key", key, known());
      }
      Keys inner = below.get(key);
      if (inner != null && !one.getValue().isNull()) {
        inner.checkAll(key, one.getValue(), shape);
      }
    }
    required.forEach(
        (key, form) -> {
          if (!object.hasNonNull(key)) {
            throw JsonMistake.missing(key, form);
          }
        });
  }

  private void checkAll(String key, JsonNode value, Shape shape) {
    if (shape == Shape.LIST) {
      String form = mayBeText ? "a list" : "a list of objects";
      if (!value.isArray()) {
        throw JsonMistake.mustBe(key, form);
      }
      value.forEach(one -> checkOne(key, one, form));
    } else {
      checkOne(key, value, "an object");
    }
  }

  private void checkOne(String key, JsonNode value, String form) {
    if (value.isObject()) {
      check(value);
    } else if (!mayBeText) {
      throw JsonMistake.mustBe(key, form);
    }
  }
}
