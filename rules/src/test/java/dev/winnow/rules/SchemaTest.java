package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import dev.winnow.rules.settings.Settings;
import dev.winnow.text.yaml.Durations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keeps the published schema equal to the settings records; -Dwinnow.regenerate=true writes it. */
class SchemaTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PUBLISHED = Path.of("src/main/resources").resolve(Policies.SCHEMA);

  /** The records that are rows of lists: what they need must be there, as they are not merged. */
  private final Set<String> rows = new TreeSet<>();

  @Test
  void thePublishedSchemaIsTheGeneratedOne() throws Exception {
    String generated = generated();
    if (Boolean.getBoolean("winnow.regenerate")) {
      Files.writeString(PUBLISHED, generated);
    }
    assertThat(Files.readString(PUBLISHED)).isEqualTo(generated);
  }

  @Test
  void everySettingIsDescribed() throws Exception {
    undescribed("settings", new ObjectMapper().readTree(generated()));
  }

  private static void undescribed(String name, JsonNode schema) {
    for (Iterator<String> names = schema.path("properties").fieldNames(); names.hasNext(); ) {
      String property = names.next();
      JsonNode below = schema.path("properties").path(property);
      assertThat(below.path("description").asText()).as(name + "." + property).isNotEmpty();
      undescribed(name + "." + property, below);
    }
  }

  private String generated() throws Exception {
    findRows(Settings.class);
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
            .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withDescriptionResolver(SchemaTest::description)
        .withRequiredCheck(this::required)
        .withNullableCheck(SchemaTest::nullable)
        .withDefaultResolver(SchemaTest::defaultOf);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) ->
                type.getErasedType() == Duration.class
                    ? new com.github.victools.jsonschema.generator.CustomDefinition(
                        context
                            .getGeneratorConfig()
                            .createObjectNode()
                            .put("type", "string")
                            .put("pattern", Durations.FORM))
                    : null);
    ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(Settings.class);
    ObjectNode all = new ObjectMapper().createObjectNode();
    all.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    all.put("title", "Settings of Winnow");
    all.setAll(schema);
    flatten(all);
    addToLists(all, "#");
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all)
        + "\n";
  }

  /** The generator says of maps twice, in "allOf", what their values are; once will do. */
  private static void flatten(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("allOf")) {
      JsonNode parts = object.remove("allOf");
      parts.forEach(part -> object.setAll((ObjectNode) part));
    }
    node.forEach(SchemaTest::flatten);
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

  private void findRows(Class<?> record) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getGenericType() instanceof ParameterizedType generic) {
        Class<?> last =
            (Class<?>)
                generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        if (last.isRecord()) {
          if (component.getType() == java.util.List.class) {
            rows.add(last.getName());
          }
          findRows(last);
        }
      } else if (component.getType().isRecord()) {
        findRows(component.getType());
      }
    }
  }

  private boolean required(FieldScope field) {
    return rows.contains(field.getDeclaringType().getErasedType().getName())
        && !nullable(field)
        && defaultOf(field) == null;
  }

  private static boolean nullable(FieldScope field) {
    return !field.isFakeContainerItemScope()
        && component(field).getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Object defaultOf(FieldScope field) {
    JsonProperty property = component(field).getAccessor().getAnnotation(JsonProperty.class);
    if (property == null) {
      return null;
    }
    return switch (property.defaultValue()) {
      case "true" -> true;
      case "false" -> false;
      case "0" -> 0;
      default -> property.defaultValue();
    };
  }

  private static RecordComponent component(FieldScope field) {
    return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
        .filter(component -> component.getName().equals(field.getDeclaredName()))
        .findFirst()
        .orElseThrow();
  }

  private static String description(FieldScope field) {
    if (field.isFakeContainerItemScope()) {
      return null;
    }
    String type = field.getDeclaringType().getErasedType().getName();
    Path source = SOURCES.resolve(type.replace('.', '/') + ".java");
    Pattern tag = Pattern.compile("@param " + field.getDeclaredName() + " ((?:.|\\R \\* {5,})*)");
    try {
      Matcher found = tag.matcher(Files.readString(source));
      if (!found.find()) {
        return null;
      }
      String text =
          found
              .group(1)
              .replaceAll("\\R \\* +", " ")
              .replaceAll("\\{@code (.*?)}(?!\\})", "$1")
              .replaceAll("; or null$", "; may be left out");
      return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
