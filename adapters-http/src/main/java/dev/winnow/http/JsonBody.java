package dev.winnow.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.formats.Posted;
import java.util.ArrayList;
import java.util.List;

/** A small JSON object of texts. */
final class JsonBody {

  private static final int LONGEST_NAME = 100;

  private final ObjectNode object;
  private final Caller caller;
  private final List<Posted.Fault> faults = new ArrayList<>();

  private JsonBody(ObjectNode object, Caller caller) {
    this.object = object;
    this.caller = caller;
  }

  /**
   * Reads a body.
   *
   * @param keys what may stand in it
   * @throws Problem if it is no object
   */
  static JsonBody of(Call call, Posted posted, List<String> keys) {
    JsonNode json =
        call.body().length == 0 ? JsonNodeFactory.instance.objectNode() : posted.json(call.body());
    if (!(json instanceof ObjectNode object)) {
      throw Problem.faulty("$", "This must be a JSON object.");
    }
    JsonBody body = new JsonBody(object, call.caller());
    object.properties().stream()
        .map(java.util.Map.Entry::getKey)
        .filter(key -> !keys.contains(key))
        .forEach(
            key ->
                body.fault(
                    "$", "There is a key that is not known; use " + String.join(", ", keys) + "."));
    return body;
  }

  ObjectNode object() {
    return object;
  }

  void fault(String field, String reason) {
    faults.add(new Posted.Fault(field, reason));
  }

  /** A text; empty if it is not there. */
  String text(String key) {
    JsonNode value = object.path(key);
    if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
      fault("$." + key, "This must be a text.");
    }
    return value.asText("").strip();
  }

  /** A person's name: the first of these keys that is there, else what they signed in with. */
  String person(List<String> keys) {
    String said =
        keys.stream().map(this::text).filter(one -> !one.isEmpty()).findFirst().orElse("");
    String name = said.isEmpty() ? caller.person() : said;
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      fault(
          "$." + keys.get(0),
          "The name of the person who asks is needed, of at most %d characters."
              .formatted(LONGEST_NAME));
    }
    return name;
  }

  /**
   * All that is to be read was read.
   *
   * @throws Problem if something was wrong
   */
  void check() {
    if (!faults.isEmpty()) {
      throw Problem.faulty(faults);
    }
  }
}
