package dev.winnow.core.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Worded;
import java.time.Instant;

/**
 * Makes the JSON schema of signals out of what the codec reads.
 *
 * @param mapper how signals are read
 */
record SignalSchema(ObjectMapper mapper) {

  private static final String TIME = "^[+-]?[0-9]{4,}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}.*$";

  ObjectNode of(TypeNames<Signal> types, String unsaid) {
    ObjectNode schema = mapper.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A signal of Winnow: a line of the format jsonl");
    var each = schema.putArray("anyOf");
    for (String name : types.all()) {
      Class<?> form = SignalMapper.form(types.type(name).orElseThrow());
      ObjectNode one = mapper.createObjectNode().put("title", name);
      one.setAll(object(mapper.constructType(form)));
      ((ObjectNode) one.get("properties")).putObject("type").put("const", name);
      if (!name.equals(unsaid)) {
        one.withArray("required").add("type");
      }
      each.add(one);
    }
    return schema;
  }

  private ObjectNode object(JavaType record) {
    ObjectNode schema = mapper.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (BeanPropertyDefinition one :
        mapper.getDeserializationConfig().introspect(record).findProperties()) {
      ObjectNode value = value(one.getPrimaryType(), one.isRequired());
      String byDefault = one.getMetadata().getDefaultValue();
      if (byDefault != null) {
        value.put("description", "unless given: " + byDefault);
      }
      properties.set(one.getName(), value);
      one.findAliases().forEach(alias -> properties.set(alias.getSimpleName(), value.deepCopy()));
      if (one.isRequired()) {
        schema.withArray("required").add(one.getName());
      }
    }
    return schema.put("additionalProperties", false);
  }

  private ObjectNode value(JavaType type, boolean required) {
    if (type.isReferenceType()) {
      return value(type.getContentType(), required);
    }
    ObjectNode schema = mapper.createObjectNode();
    if (type.hasRawClass(JsonNode.class)) {
      return schema;
    }
    if (type.isEnumType()) {
      var words = schema.putArray("enum");
      Worded.words((Worded[]) type.getRawClass().getEnumConstants()).forEach(words::add);
      return schema;
    }
    if (type.hasRawClass(Matcher.class)) {
      var either = schema.putArray("anyOf");
      either.addObject().put("type", "string");
      either.add(object(mapper.constructType(MatcherForm.class)));
      return schema;
    }
    if (type.getRawClass().isRecord()) {
      return object(type);
    }
    return simple(type, schema, required);
  }

  private ObjectNode simple(JavaType type, ObjectNode schema, boolean required) {
    if (type.hasRawClass(Labels.class)) {
      types(schema, required, "object")
          .set("additionalProperties", value(mapper.constructType(String.class), false));
    } else if (type.isCollectionLikeType()) {
      types(schema, required, "array").set("items", value(type.getContentType(), true));
    } else if (type.hasRawClass(Instant.class)) {
      types(schema, required, "string").put("pattern", TIME);
    } else if (type.hasRawClass(String.class)) {
      types(schema, required, "string", "number", "boolean");
    } else {
      types(schema, required, Unexpected.schemaType(type.getRawClass()));
    }
    return schema;
  }

  private static ObjectNode types(ObjectNode schema, boolean required, String... names) {
    if (required && names.length == 1) {
      return schema.put("type", names[0]);
    }
    var list = schema.putArray("type");
    for (String name : names) {
      list.add(name);
    }
    if (!required) {
      list.add("null");
    }
    return schema;
  }
}
