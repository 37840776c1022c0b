package dev.winnow.formats.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as maps, lists, texts, numbers and truth values, in which null stands nowhere: what
 * is null in JSON is not there.
 */
final class Values {

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private Values() {}

  /** A value without what is null in it; null if it is null itself. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> kept = new LinkedHashMap<>();
      map.forEach(
          (key, child) -> {
            Object plain = plain(child);
            if (plain != null) {
              kept.put(String.valueOf(key), plain);
            }
          });
      return kept;
    }
    if (value instanceof List<?> list) {
      List<Object> kept = new ArrayList<>(list.size());
      for (Object child : list) {
        Object plain = plain(child);
        if (plain != null) {
          kept.add(plain);
        }
      }
      return kept;
    }
    return value;
  }

  /** An object, if this is one. */
  static Optional<Map<String, Object>> object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach(
        (key, child) -> {
          if (child != null) {
            object.put(String.valueOf(key), child);
          }
        });
    return Optional.of(object);
  }

  /** The items of a list; none for nothing, and one for a single value. */
  static List<Object> items(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return List.copyOf(list);
    }
    return value == null ? List.of() : List.of(value);
  }

  /** A value as people read it: a list with commas, an object as JSON, nothing as empty. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof List<?> list && list.stream().noneMatch(Values::isContainer)) {
      return String.join(", ", list.stream().map(Values::text).toList());
    }
    return value instanceof Number number ? number(number) : json(value);
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof List || value instanceof Map;
  }

  private static String number(Number number) {
    double value = number.doubleValue();
    boolean real = number instanceof Double || number instanceof Float;
    return real && !Double.isNaN(value) && !Double.isInfinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : number.toString();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      return String.valueOf(value);
    }
  }

  /** The value that a JSON text holds, if it holds one. */
  static Optional<Object> parsed(String text) {
    String json = text.strip();
    if (!json.startsWith("{") && !json.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(plain(JSON.readValue(json, Object.class)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
