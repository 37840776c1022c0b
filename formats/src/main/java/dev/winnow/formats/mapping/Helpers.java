package dev.winnow.formats.mapping;

import com.dashjoin.jsonata.Jsonata;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.text.LinearPattern;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that mappings have beside those of JSONata; docs/mappings.md lists them. */
final class Helpers {

  /** The names of the functions. */
  static final Set<String> NAMES = Set.of("json", "tags", "distinct", "matches", "extract", "time");

  private static final String NONE = "true";

  private final ZoneId zone;
  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  Helpers(ZoneId zone) {
    this.zone = zone;
  }

  /** Makes them known in a frame. */
  void bind(Jsonata.Frame frame) {
    one(frame, "json", Helpers::json);
    one(frame, "tags", Helpers::tags);
    one(frame, "distinct", value -> new ArrayList<>(new LinkedHashSet<>(Values.items(value))));
    two(frame, "matches", (text, expression) -> matcher(text, expression).matches());
    two(frame, "extract", this::extract);
    two(frame, "time", this::time);
  }

  @FunctionalInterface
  private interface One {
    @Nullable Object of(@Nullable Object value);
  }

  @FunctionalInterface
  private interface Two {
    @Nullable Object of(@Nullable Object first, @Nullable Object second);
  }

  private static void one(Jsonata.Frame frame, String name, One function) {
    frame.bind(name, Jsonata.function(name, (Object value) -> function.of(value), null));
  }

  private static void two(Jsonata.Frame frame, String name, Two function) {
    frame.bind(
        name,
        Jsonata.function(name, (Object first, Object second) -> function.of(first, second), null));
  }

  private static @Nullable Object json(@Nullable Object text) {
    return text instanceof String json ? Values.parsed(json).orElse(null) : text;
  }

  private @Nullable Object time(@Nullable Object text, @Nullable Object pattern) {
    return new Times(zone, Instant.MIN)
        .read(Values.text(text), Values.text(pattern))
        .map(Object::toString)
        .orElse(null);
  }

  private Matcher matcher(@Nullable Object text, @Nullable Object expression) {
    String wanted = Values.text(expression);
    try {
      return patterns
          .computeIfAbsent(wanted, key -> LinearPattern.compileListing(key, Pattern.DOTALL))
          .matcher(Values.text(text));
    } catch (PatternSyntaxException e) {
      throw new MappingFault(
          "\"" + Shown.of(wanted) + "\" is not a valid RE2 expression (" + e.getDescription() + ")",
          e);
    }
  }

  /** The first group of the first match, or the whole match; nothing if there is none. */
  private @Nullable Object extract(@Nullable Object text, @Nullable Object expression) {
    Matcher matcher = matcher(text, expression);
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(matcher.groupCount() > 0 ? 1 : 0);
  }

  /**
   * Labels of tags: {@code ["env:prod", "solo"]}, {@code "env:prod,solo"}, {@code [{key: env,
   * value: prod}]}, a JSON text of such; also an object as it is. Tags without a value are "true".
   */
  private static Object tags(@Nullable Object said) {
    Map<String, Object> labels = new LinkedHashMap<>();
    Object tags = said instanceof String json ? Values.parsed(json).orElse(json) : said;
    if (tags instanceof String text) {
      List.of(text.split("\\s*,\\s*")).forEach(tag -> add(tag, labels));
    }
    for (Object tag : tags instanceof String ? List.of() : Values.items(tags)) {
      Optional<Map<String, Object>> object = Values.object(tag);
      if (object.isPresent()) {
        add(object.get(), labels);
      } else {
        add(Values.text(tag), labels);
      }
    }
    return labels;
  }

  private static void add(Map<String, Object> tag, Map<String, Object> labels) {
    for (String key : List.of("key", "name", "tag", "Key", "Name")) {
      if (tag.containsKey(key)) {
        Object value = tag.getOrDefault("value", tag.getOrDefault("Value", ""));
        put(Values.text(tag.get(key)), Values.text(value), labels);
        return;
      }
    }
    tag.forEach((key, value) -> put(key, Values.text(value), labels));
  }

  private static void add(String tag, Map<String, Object> labels) {
    int colon = tag.indexOf(':');
    int end = colon > 0 ? colon : tag.indexOf('=');
    if (end > 0) {
      put(tag.substring(0, end), tag.substring(end + 1), labels);
    } else {
      put(tag, NONE, labels);
    }
  }

  private static void put(String name, String value, Map<String, Object> labels) {
    if (!name.isBlank()) {
      labels.putIfAbsent(name.strip(), value.isBlank() ? NONE : value.strip());
    }
  }
}
