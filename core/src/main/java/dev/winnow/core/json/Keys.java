package dev.winnow.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.winnow.core.signal.Matcher;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The keys that an object may have, and what is below them. Immutable.
 *
 * @param known all keys
 * @param times those whose values are times
 * @param required those that it must have, with what they must be; nothing for a text
 * @param below of keys whose values are objects or lists of them
 */
record Keys(
    Set<String> known,
    Set<String> times,
    Map<String, String> required,
    Map<String, Keys> below) {

  /** Of a record, as the mapper knows it. */
  static Keys of(JavaType type, ObjectMapper mapper) {
    Set<String> known = new TreeSet<>();
    Set<String> times = new TreeSet<>();
    Map<String, String> required = new LinkedHashMap<>();
    Map<String, Keys> below = new TreeMap<>();
    BeanDescription record = mapper.getDeserializationConfig().introspect(type);
    for (BeanPropertyDefinition property : record.findProperties()) {
      known.add(property.getName());
      property.findAliases().forEach(alias -> known.add(alias.getSimpleName()));
      if (property.isRequired()) {
        required.put(property.getName(), Unexpected.form(property.getPrimaryType()));
      }
      JavaType value = value(property.getPrimaryType());
      if (value.hasRawClass(Instant.class)) {
        times.add(property.getName());
      }
      if (value.getRawClass().isRecord()) {
        below.put(property.getName(), of(value, mapper));
      } else if (value.hasRawClass(Matcher.class)) {
        below.put(property.getName(), of(mapper.constructType(MatcherForm.class), mapper));
      }
    }
    return new Keys(
        Set.copyOf(known), Set.copyOf(times), Collections.unmodifiableMap(required), Map.copyOf(below));
  }

  private static JavaType value(JavaType type) {
    JavaType content = type.getContentType();
    return content == null || type.isMapLikeType() ? type : value(content);
  }

  /** With another key. */
  Keys and(String key) {
    Set<String> more = new TreeSet<>(known);
    more.add(key);
    return new Keys(Set.copyOf(more), times, required, below);
  }

  /** Refuses keys that are not known, and objects that lack one. */
  void check(JsonNode object) {
    for (Iterator<Map.Entry<String, JsonNode>> all = object.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> one = all.next();
      if (!known.contains(one.getKey())) {
        throw Hint.unknown("key", one.getKey(), known);
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
