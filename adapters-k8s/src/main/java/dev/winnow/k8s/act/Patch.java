package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A change of one object in one request, of one that was read (JSON Patch, RFC 6902). */
final class Patch {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ArrayNode operations = NODES.arrayNode();

  private Patch() {}

  /** A change that the cluster takes only if the object is still as it was read. */
  static Patch of(JsonNode read) {
    JsonNode version = read.path("metadata").path("resourceVersion");
    return new Patch().operation("replace", "/metadata/resourceVersion", version);
  }

  /** Sets a value that is there or not; what it is in must be there. */
  Patch set(String path, JsonNode value) {
    return operation("add", path, value);
  }

  Patch set(String path, int value) {
    return set(path, NODES.numberNode(value));
  }

  Patch set(String path, boolean value) {
    return set(path, NODES.booleanNode(value));
  }

  private Patch operation(String name, String path, JsonNode value) {
    operations.addObject().put("op", name).put("path", path).set("value", value);
    return this;
  }

  String text() {
    return operations.toString();
  }
}
