package dev.winnow.cli.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells by the keys of the first object whether JSON is Alertmanager's, Kubernetes' or signals. */
final class JsonShape {

  private final String head;
  private final Set<String> keys = new HashSet<>();

  JsonShape(String head) {
    this.head = head.strip();
  }

  /** The format, if this is JSON that is known; its end may be missing. */
  Optional<InputFormat> format() {
    if (head.startsWith("[") && isNagios()) {
      return Optional.empty();
    }
    if (!head.startsWith("{") && !head.startsWith("[")) {
      return Optional.empty();
    }
    readKeys();
    if (isKubernetes()) {
      return Optional.of(InputFormat.KUBERNETES);
    }
    boolean own = keys.contains("type") || keys.contains("name") || keys.contains("at");
    boolean silence = keys.contains("matchers") && !keys.contains("type");
    if (keys.contains("alerts") || silence || (keys.contains("labels") && !own)) {
      return Optional.of(InputFormat.ALERTMANAGER);
    }
    boolean emptyList = head.startsWith("[") && keys.isEmpty();
    if (emptyList) {
      return head.substring(1).strip().equals("]")
          ? Optional.of(InputFormat.ALERTMANAGER)
          : Optional.empty();
    }
    return own && isOneLine() ? Optional.of(InputFormat.JSONL) : Optional.empty();
  }

  // The end may be missing: of a list the kind, of an event of a watch its type.
  private boolean isKubernetes() {
    boolean known = keys.contains("kind") || keys.contains("items") || keys.contains("metadata");
    boolean bare =
        keys.contains("metadata")
            && (keys.contains("spec")
                || keys.contains("status")
                || keys.contains("involvedObject"));
    return (keys.contains("apiVersion") && known) || keys.contains("object") || bare;
  }

  // An object whose keys begin on its first line; one that is spread over lines is a document.
  private boolean isOneLine() {
    return head.startsWith("{") && !head.lines().findFirst().orElse("").strip().equals("{");
  }

  private boolean isNagios() {
    int end = head.indexOf(']');
    return end > 1 && head.substring(1, end).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void readKeys() {
    try (JsonParser parser = JsonLine.MAPPER.createParser(head)) {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      while (token == JsonToken.START_OBJECT || token == JsonToken.FIELD_NAME) {
        if (token == JsonToken.FIELD_NAME) {
          keys.add(parser.currentName());
          parser.nextToken();
          parser.skipChildren();
        }
        token = parser.nextToken();
      }
    } catch (IOException e) {
      // The head may end in the middle: the keys so far have to do.
      return;
    }
  }
}
