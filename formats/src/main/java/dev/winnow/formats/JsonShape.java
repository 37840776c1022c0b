package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.winnow.core.json.SignalCodec;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells by the keys of the first object whether JSON is Alertmanager's, Kubernetes' or signals. */
final class JsonShape {

  private final String head;
  private final Set<String> keys = new HashSet<>();
  private String type = "alert";

  JsonShape(String head) {
    this.head = head.strip();
  }

  /** Whether this begins as JSON does. */
  boolean isJson() {
    return head.startsWith("{") || (head.startsWith("[") && !isNagios());
  }

  /**
   * Whether the format that is known cannot be that of another tool: its keys are Kubernetes',
   * Alertmanager's or those of signals, and no others.
   */
  boolean isCertain() {
    if (isKubernetes()) {
      return true;
    }
    if (keys.contains("alerts")) {
      return head.contains("\"labels\"") || keys.contains("receiver");
    }
    return isSilence() || (keys.contains("labels") && !isOwn()) || areOfSignal();
  }

  /** The format, if this is JSON that is known; its end may be missing. */
  Optional<InputFormat> format() {
    if (!isJson()) {
      return Optional.empty();
    }
    readKeys();
    if (isKubernetes()) {
      return Optional.of(InputFormat.KUBERNETES);
    }
    boolean own = isOwn();
    if (keys.contains("alerts") || isSilence() || (keys.contains("labels") && !own)) {
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

  private boolean isSilence() {
    return keys.contains("matchers") && !keys.contains("type");
  }

  private boolean areOfSignal() {
    return !keys.isEmpty() && SignalCodec.standard().keys(type).containsAll(keys);
  }

  private boolean isOwn() {
    return keys.contains("type") || keys.contains("name") || keys.contains("at");
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
          String key = parser.currentName();
          boolean first = keys.add(key);
          parser.nextToken();
          if (first && key.equals("type")) {
            type = parser.getValueAsString("");
          }
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
