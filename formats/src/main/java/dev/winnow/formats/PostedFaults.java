package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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
    if (value == null) {
      return;
    }
    if (value.isTextual()) {
      text(path, value.textValue(), limits);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      checkTexts(path + "[" + i + "]", value.get(i), limits);
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String inner = key(path, entry.getKey());
      text(inner, entry.getKey(), limits);
      checkTexts(inner, entry.getValue(), limits);
    }
  }

  private void text(String path, String text, Posted.Limits limits) {
    if (text.length() > limits.length()) {
      add(
          path,
          "A text may have at most %d characters; this has %d"
              .formatted(limits.length(), text.length()));
    } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      add(path, "This text has half of a surrogate pair, which is no character");
    }
  }
}
