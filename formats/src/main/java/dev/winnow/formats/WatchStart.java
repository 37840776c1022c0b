package dev.winnow.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Which objects of a recorded watch were there before it began: it says first what there is, as if
 * it was added, each object once. What follows the first change, or the first object that is told
 * twice, happened while somebody watched. Each file is a watch of its own. For one thread.
 */
final class WatchStart {

  private final Set<String> begun = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  boolean isFound(ClusterObject object, String type) {
    if (begun.contains(object.file())) {
      return false;
    }
    boolean first = told.add(object.file() + "\n" + identity(object));
    boolean added = type.isEmpty() || type.equals("ADDED");
    if (first && added) {
      return true;
    }
    begun.add(object.file());
    told.clear();
    return false;
  }

  private static String identity(ClusterObject object) {
    JsonNode metadata = object.tree().path("metadata");
    return String.join(
        "\n",
        object.kind(),
        metadata.path("namespace").asText(),
        metadata.path("name").asText(),
        metadata.path("uid").asText());
  }
}
