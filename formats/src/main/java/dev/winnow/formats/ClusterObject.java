package dev.winnow.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One object of Kubernetes as it stands in a file. Immutable.
 *
 * @param file the file as it was given
 * @param line the line where it begins
 * @param kind its version and kind, such as {@code apps/v1 Deployment}
 * @param name what to call it: never what is in it, which may be secret
 * @param at the latest time of which it speaks, if it speaks of any
 * @param json the object
 */
record ClusterObject(
    String file, long line, String kind, String name, Optional<Instant> at, String json) {

  /** An object of a list need not say its kind; it is then what the list is of. */
  static ClusterObject of(String file, long line, JsonNode tree, String otherwise) {
    String kind =
        tree.hasNonNull("kind")
            ? tree.path("apiVersion").asText("v1") + " " + tree.path("kind").asText()
            : otherwise;
    JsonNode metadata = tree.path("metadata");
    String namespace = metadata.path("namespace").asText("");
    String name = metadata.path("name").asText("");
    String text =
        kind.substring(kind.indexOf(' ') + 1)
            + " "
            + (namespace.isEmpty() ? name : namespace + "/" + name);
    Optional<Instant> at = ObjectTime.latest(tree);
    return new ClusterObject(file, line, kind, Excerpt.of(text.strip()), at, tree.toString());
  }

  /**
   * Whether its status does not say since when it is so: that of a set of pods does not, unless who
   * wrote it is noted.
   */
  boolean isTimeless() {
    return (kind.endsWith(" StatefulSet") || kind.endsWith(" DaemonSet"))
        && !json.contains("\"managedFields\"");
  }

  boolean isPod() {
    return kind.endsWith(" Pod");
  }

  JsonNode tree() {
    try {
      return JsonLine.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read before cannot be read again", e);
    }
  }

  Item taken(dev.winnow.core.signal.Signal signal) {
    return new Item.Taken(file, line, name, signal);
  }

  Item rejected(String error, boolean harmless) {
    return new Item.Rejected(file, line, name, Sentence.of(error), harmless);
  }
}
