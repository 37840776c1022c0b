package dev.winnow.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.formats.Posted;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts a CloudEvent together whose attributes are headers (<a
 * href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">HTTP
 * binding 1.0.2</a>, 3.1). Stateless.
 */
final class BinaryEvent {

  private static final List<String> ATTRIBUTES =
      List.of("specversion", "id", "source", "type", "time", "subject");

  private BinaryEvent() {}

  static ObjectNode of(Call call, Posted posted) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    for (String name : ATTRIBUTES) {
      call.header("ce-" + name).ifPresent(value -> event.put(name, decoded(name, value)));
    }
    return event.set("data", posted.json(call.body()));
  }

  // Values are percent-encoded; a plus sign is one.
  private static String decoded(String name, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.faulty("ce-" + name, "The percent-encoding of this header is broken.");
    }
  }
}
