package dev.winnow.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What runs after a reload. Immutable.
 *
 * @param policy the hash of the policy
 * @param rules how many rules it has
 * @param changed whether it is another policy than before
 * @param notes what is to be known besides, a sentence each: what holds from the next start on
 *     only, which rules could not be taken over
 */
public record Reloaded(String policy, int rules, boolean changed, List<String> notes) {

  /** Keeps its own list. */
  public Reloaded {
    notes = List.copyOf(notes);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("policy", policy).put("rules", rules).put("changed", changed);
    notes.forEach(json.putArray("notes")::add);
    return json;
  }
}
