package dev.winnow.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.rules.settings.Settings;
import dev.winnow.schema.PublishedSchema;
import dev.winnow.schema.RecordSchema;
import dev.winnow.text.yaml.Durations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the published schema equal to the settings records; -Dwinnow.regenerate=true writes it. */
class SchemaTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PUBLISHED = Path.of("src/main/resources").resolve(Policies.SCHEMA);

  @Test
  void thePublishedSchemaIsTheGeneratedOne() throws IOException {
    PublishedSchema.check(PUBLISHED, generated());
  }

  @Test
  void everySettingIsDescribed() {
    PublishedSchema.checkDescriptions("settings", generated());
  }

  private static ObjectNode generated() {
    ObjectNode schema =
        new RecordSchema(List.of(SOURCES), Durations.FORM).of(Settings.class, "Settings of Winnow");
    addToLists(schema, "#");
    return schema;
  }

  /**
   * What is written in place of a list to add to it; not of lists in rows, which are not merged.
   */
  private static void addToLists(JsonNode node, String path) {
    if (node instanceof ObjectNode list && node.has("items")) {
      JsonNode types = list.path("type");
      ArrayNode all = types instanceof ArrayNode some ? some : list.putArray("type").add(types);
      all.add("object");
      ObjectNode more = list.putObject("properties");
      addition(more.putObject("append"), path, "What comes after the items so far");
      addition(more.putObject("prepend"), path, "What comes before the items so far");
      list.put("additionalProperties", false).put("minProperties", 1);
      return;
    }
    node.path("properties")
        .properties()
        .forEach(one -> addToLists(one.getValue(), path + "/properties/" + one.getKey()));
    if (node.has("additionalProperties")) {
      addToLists(node.path("additionalProperties"), path + "/additionalProperties");
    }
  }

  private static void addition(ObjectNode schema, String list, String description) {
    schema.put("type", "array").put("description", description);
    schema.putObject("items").put("$ref", list + "/items");
  }
}
