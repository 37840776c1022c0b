package dev.winnow.formats.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.signal.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * First names as JSON: a list of an id, a name, labels and when it was over each. For one thread.
 */
final class FirstNamesText {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArrayNode all = JSON.createArrayNode();

  void add(String id, FirstNames.Known known) {
    FirstNames.Identity identity = known.identity();
    ObjectNode labels = JSON.createObjectNode();
    identity.labels().forEach(labels::put);
    all.add(JSON.createArrayNode().add(id).add(identity.name()).add(labels).add(known.over()));
  }

  static void read(String text, BiConsumer<String, FirstNames.Known> reader) {
    try {
      for (JsonNode one : JSON.readTree(text)) {
        Map<String, String> labels = new LinkedHashMap<>();
        one.path(2).properties().forEach(it -> labels.put(it.getKey(), it.getValue().asText()));
        FirstNames.Identity identity =
            new FirstNames.Identity(one.path(1).asText(), Labels.of(labels));
        reader.accept(one.path(0).asText(), new FirstNames.Known(identity, one.path(3).asLong()));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("what is kept of the names of alerts is no JSON", e);
    }
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
