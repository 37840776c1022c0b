package dev.winnow.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of records that a file is read as, over defaults. Its descriptions are those of
 * the records' parameters.
 */
public final class RecordSchema {

  private final List<Path> sources;
  private final String durations;

  /** The records that are rows of lists: what they need must be there, as they are not merged. */
  private final Set<String> rows = new TreeSet<>();

  /**
   * How schemas are made.
   *
   * @param sources the folders with the sources of the records
   * @param durations the regular expression of a length of time
   */
  public RecordSchema(List<Path> sources, String durations) {
    this.sources = List.copyOf(sources);
    this.durations = durations;
  }

  /** The schema of a record, with what is below it. */
  public ObjectNode of(Class<?> record, String title) {
    findRows(record, false);
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS)
            .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    config
        .forFields()
        .withDescriptionResolver(this::description)
        .withRequiredCheck(this::required)
        .withNullableCheck(RecordSchema::nullable)
        .withDefaultResolver(RecordSchema::defaultOf);
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) ->
                type.getErasedType() == Duration.class
                    ? new CustomDefinition(
                        context
                            .getGeneratorConfig()
                            .createObjectNode()
                            .put("type", "string")
                            .put("pattern", durations))
                    : null);
    ObjectNode all = new ObjectMapper().createObjectNode();
    all.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    all.put("title", title);
    all.setAll(new SchemaGenerator(config.build()).generateSchema(record));
    flatten(all);
    return all;
  }

  /**
   * Lets a schema allow what is written in place of a list to add to that of the defaults; not in
   * rows, which are not merged.
   */
  public static void allowAdditions(ObjectNode schema) {
    addToLists(schema, "#");
  }

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

  /** The generator says of maps twice, in "allOf", what their values are; once will do. */
  private static void flatten(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("allOf")) {
      JsonNode parts = object.remove("allOf");
      parts.forEach(part -> object.setAll((ObjectNode) part));
    }
    node.forEach(RecordSchema::flatten);
  }

  private void findRows(Class<?> record, boolean row) {
    if (row) {
      rows.add(record.getName());
    }
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getGenericType() instanceof ParameterizedType generic) {
        Type[] arguments = generic.getActualTypeArguments();
        Class<?> last = (Class<?>) arguments[arguments.length - 1];
        if (last.isRecord()) {
          findRows(last, component.getType() == List.class);
        }
      } else if (component.getType().isRecord()) {
        findRows(component.getType(), row);
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

  private static @Nullable Object defaultOf(FieldScope field) {
    JsonProperty property = component(field).getAccessor().getAnnotation(JsonProperty.class);
    if (property == null) {
      return null;
    }
    String text = property.defaultValue();
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
    };
  }

  private static RecordComponent component(FieldScope field) {
    return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
        .filter(component -> component.getName().equals(field.getDeclaredName()))
        .findFirst()
        .orElseThrow();
  }

  private @Nullable String description(FieldScope field) {
    if (field.isFakeContainerItemScope()) {
      return null;
    }
    Pattern tag = Pattern.compile("@param " + field.getDeclaredName() + " ((?:.|\\R \\* {5,})*)");
    Matcher found = tag.matcher(source(field.getDeclaringType().getErasedType()));
    if (!found.find()) {
      return null;
    }
    String said = found.group(1);
    String text =
        said.replaceAll("\\R \\* +", " ")
            .replaceAll("\\{@code (.*?)}(?!\\})", "$1")
            .replaceAll("; or null$", "; may be left out");
    // A word of the file is left as it is written there.
    return said.startsWith("{@code")
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String source(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".java";
    Path file =
        sources.stream()
            .map(folder -> folder.resolve(name))
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() -> new AssertionError("there is no source of " + type));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
