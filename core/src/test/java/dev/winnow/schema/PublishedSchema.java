package dev.winnow.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A schema that is kept as a file: written with {@code -Dwinnow.regenerate=true}. Stateless. */
public final class PublishedSchema {

  private PublishedSchema() {}

  /** Holds a file to what is generated. */
  public static void check(Path published, JsonNode generated) throws IOException {
    String text = text(generated);
    if (Boolean.getBoolean("winnow.regenerate")) {
      Files.writeString(published, text);
    }
    assertThat(Files.readString(published)).isEqualTo(text);
  }

  private static String text(JsonNode schema) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    return json.writeValueAsString(schema) + "\n";
  }

  /** Holds each property to a description. */
  public static void checkDescriptions(String name, JsonNode schema) {
    schema
        .path("properties")
        .properties()
        .forEach(
            one -> {
              String property = name + "." + one.getKey();
              assertThat(one.getValue().path("description").asText()).as(property).isNotEmpty();
              checkDescriptions(property, one.getValue());
              checkDescriptions(property + "[]", one.getValue().path("items"));
            });
  }
}
