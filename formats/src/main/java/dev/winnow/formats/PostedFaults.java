package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a body. For one thread. */
final class PostedFaults {

  private static final int MOST = 100;

  /** The key that a sentence of a reader speaks of. */
  private static final Pattern KEY = Pattern.compile("^(?:The key )?\"([A-Za-z]+)\"");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

  private final List<Posted.Fault> faults = new ArrayList<>();

  int count() {
    return faults.size();
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  List<Posted.Fault> all() {
    return List.copyOf(faults);
  }

  void add(String field, String reason) {
    if (faults.size() < MOST) {
      faults.add(new Posted.Fault(field, Sentence.of(Excerpt.of(reason))));
    }
  }

  /** What a reader says of an object. */
  void refused(String path, RuntimeException why) {
    String reason = String.valueOf(why.getMessage());
    Matcher key = KEY.matcher(reason);
    add(key.find() ? key(path, key.group(1)) : path, reason);
  }

  /** The path of a key of an object. */
  static String key(String path, String key) {
    return PLAIN.matcher(key).matches()
        ? path + "." + key
        : path + "[\"" + Excerpt.of(key).replace("\"", "\\\"") + "\"]";
  }

  /** Texts that are too long, or that no encoding can write. */
  void checkTexts(String path, @Nullable JsonNode value, Posted.Limits limits) {
    // Paths are only made where something is wrong: nearly never.
    if (value != null && !isSound(value, limits)) {
      locate(path, value, limits);
    }
  }

  private static boolean isSound(JsonNode value, Posted.Limits limits) {
    if (value.isTextual()) {
      return isSound(value.textValue(), limits);
    }
    for (JsonNode element : value) {
      if (!isSound(element, limits)) {
        return false;
      }
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      if (!isSound(entry.getKey(), limits)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSound(String text, Posted.Limits limits) {
    return text.length() <= limits.length() && isWhole(text);
  }

  /** Whether no character is half a surrogate pair. */
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private void locate(String path, JsonNode value, Posted.Limits limits) {
    if (value.isTextual()) {
      text(path, value.textValue(), limits);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      locate(path + "[" + i + "]", value.get(i), limits);
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String inner = key(path, entry.getKey());
      text(inner, entry.getKey(), limits);
      locate(inner, entry.getValue(), limits);
    }
  }

  private void text(String path, String text, Posted.Limits limits) {
    if (text.length() > limits.length()) {
      add(
          path,
          "A text may have at most %d characters; this has %d"
              .formatted(limits.length(), text.length()));
    } else if (!isWhole(text)) {
      add(path, "This text has half of a surrogate pair, which is no character");
    }
  }
}
