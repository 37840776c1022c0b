package dev.winnow.rules;

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
    RecordSchema.allowAdditions(schema);
    return schema;
  }
}
