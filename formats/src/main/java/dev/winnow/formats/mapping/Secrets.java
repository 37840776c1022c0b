package dev.winnow.formats.mapping;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows JSON without the values of keys that hold secrets: keys, tokens, signatures. */
final class Secrets {

  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(token|secret|password|passwd|authorization|signature|api.?key|routing.?key"
              + "|service.?key|cookie|subscribeurl|unsubscribeurl|credential).*");

  private Secrets() {}

  static String shown(Object value) {
    return Values.text(without(value));
  }

  private static Object without(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> shown = new LinkedHashMap<>();
      map.forEach((key, child) -> put(shown, String.valueOf(key), child == null ? "" : child));
      return shown;
    }
    if (value instanceof List<?> list) {
      List<Object> shown = new ArrayList<>();
      list.forEach(child -> shown.add(without(child == null ? "" : child)));
      return shown;
    }
    return value;
  }

  private static void put(Map<String, Object> shown, String key, Object value) {
    boolean hidden = value instanceof String && SECRET.matches(key);
    shown.put(key, hidden ? "…" : without(value));
  }
}
