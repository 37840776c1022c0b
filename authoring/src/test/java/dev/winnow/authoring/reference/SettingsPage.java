package dev.winnow.authoring.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the page of settings, from the schema and the defaults with their comments. */
final class SettingsPage {

  private static final String HEAD =
      """
      <!-- Generated from the code: mvn -pl authoring -am test -Dtest=ReferenceTest -Dwinnow.regenerate=true -Dsurefire.failIfNoSpecifiedTests=false -->
      # Settings

      All settings with their defaults. How they are given is in [Settings](../settings.md); how a rule
      reads them, in the [fact reference](facts.md#settings). Durations: `500ms`, `30s`, `5m`, `1h30m`, `2d`,
      `1w`. Expressions are RE2 and must match the whole name. In a list, each row has the keys that are
      shown with `[]`.
      """;
  private static final int LONGEST = 60;

  private final JsonNode schema;
  private final String defaults;
  private final RuleUse use;

  SettingsPage(JsonNode schema, String defaults, RuleUse use) {
    this.schema = schema;
    this.defaults = defaults;
    this.use = use;
  }

  String text() throws IOException {
    JsonNode values = new YAMLMapper().readTree(defaults);
    Map<String, String> comments = comments();
    StringBuilder page = new StringBuilder(HEAD);
    for (Iterator<String> keys = values.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      JsonNode shape = schema.path("properties").path(key);
      page.append("\n## " + key + "\n\n" + comments.getOrDefault(key, "") + "\n");
      page.append("\n| setting | type | default | what it says |\n|---|---|---|---|\n");
      rows(page, key, shape, values.path(key), true);
      List<String> readers = use.readers(key);
      page.append(readers.isEmpty() ? "" : "\nRead by " + ids(readers) + ".\n");
    }
    return page.toString();
  }

  private static String ids(List<String> rules) {
    return rules.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
  }

  private static void rows(
      StringBuilder page, String path, JsonNode shape, JsonNode value, boolean known) {
    if (isGroup(shape)) {
      Set<String> names = new TreeSet<>();
      shape.path("properties").fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode below = shape.path("properties").path(name);
        row(page, path + "." + name, below, value.path(name), known);
      }
      return;
    }
    if (known) {
      row(page, path, shape, value, true);
      return;
    }
    under(page, path, shape);
  }

  /** A list has properties too: those that add to the one below. */
  private static boolean isGroup(JsonNode shape) {
    return shape.has("properties") && !shape.has("items");
  }

  private static void row(
      StringBuilder page, String path, JsonNode shape, JsonNode value, boolean known) {
    boolean group = isGroup(shape);
    if (!group || !known) {
      page.append("| `" + path + "` | " + type(shape) + " | ");
      page.append(known ? shown(value) : otherwise(shape));
      page.append(" | " + described(shape) + " |\n");
    }
    if (group) {
      rows(page, path, shape, value, known);
    } else {
      under(page, path, shape);
    }
  }

  /** The rows of a list, or the entries of a map, that are groups of settings themselves. */
  private static void under(StringBuilder page, String path, JsonNode shape) {
    JsonNode row = shape.path("items");
    if (row.has("properties")) {
      rows(page, path + "[]", row, row.path("none"), false);
    }
    JsonNode entry = shape.path("additionalProperties");
    if (entry.has("properties")) {
      rows(page, path + ".*", entry, entry.path("none"), false);
    }
  }

  private static String described(JsonNode shape) {
    String text = shape.path("description").asText().replace("; may be left out", "");
    return text.replace("|", "\\|") + ".";
  }

  private static String type(JsonNode shape) {
    if (shape.path("pattern").asText().contains("[0-9]+ms")) {
      return "duration";
    }
    JsonNode type = shape.path("type");
    String word = type.isArray() ? type.get(0).asText() : type.asText();
    return switch (word) {
      case "string" -> "text";
      case "integer" -> "whole number";
      case "number" -> "number";
      case "boolean" -> "true or false";
      case "array" -> "list" + of(shape.path("items"));
      default ->
          shape.path("additionalProperties").isObject()
              ? "map" + of(shape.path("additionalProperties"))
              : "group";
    };
  }

  private static String of(JsonNode shape) {
    String each = type(shape);
    return each.equals("group") ? "" : " of " + (each.endsWith("s") ? each : each + "s");
  }

  private static String otherwise(JsonNode shape) {
    if (shape.has("default")) {
      return "`" + shape.get("default").asText() + "`";
    }
    return shape.path("type").toString().contains("null") ? "may be left out" : "needed";
  }

  private static String shown(JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString();
    if (value.isMissingNode() || text.isEmpty()) {
      return "`\"\"`";
    }
    if (text.length() <= LONGEST) {
      return "`" + text.replace("|", "\\|") + "`";
    }
    return value.size() + (value.isArray() ? " rows" : " entries") + ", see `defaults.yaml`";
  }

  /** The comment above each key at the left margin. */
  private Map<String, String> comments() {
    Map<String, String> comments = new TreeMap<>();
    StringBuilder comment = new StringBuilder();
    for (String line : defaults.lines().toList()) {
      if (line.startsWith("#")) {
        comment.append(comment.isEmpty() ? "" : " ").append(line.substring(1).strip());
      } else {
        int colon = line.indexOf(':');
        if (colon > 0 && Character.isLetter(line.charAt(0))) {
          comments.put(line.substring(0, colon), comment.toString());
        }
        comment.setLength(0);
      }
    }
    return comments;
  }
}
