package dev.winnow.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who was told of which ticket. It changes with each decision, as copies of what may be large would
 * cost too much: for one thread, that of the engine, and part of what is snapshotted.
 */
public final class Told {

  private final Map<String, Set<String>> receivers = new TreeMap<>();

  /**
   * Who was told of a ticket.
   *
   * @param ticket the ticket's id
   * @return the names of receivers; none if it is over, or nobody was told
   */
  public Set<String> of(String ticket) {
    return Set.copyOf(receivers.getOrDefault(ticket, Set.of()));
  }

  /**
   * How many tickets somebody was told of.
   *
   * @return those that are not over
   */
  public int size() {
    return receivers.size();
  }

  void add(String ticket, List<String> names) {
    if (!names.isEmpty()) {
      receivers.computeIfAbsent(ticket, id -> new LinkedHashSet<>()).addAll(names);
    }
  }

  void forget(String ticket) {
    receivers.remove(ticket);
  }

  /**
   * As JSON.
   *
   * @return an object, to be given to {@link #parse}; the same for the same content
   */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    receivers.forEach(
        (ticket, names) -> names.stream().sorted().forEach(json.putArray(ticket)::add));
    return json;
  }

  /**
   * Reads who was told.
   *
   * @param json what {@link #toJson} gave
   * @return the same
   * @throws IllegalArgumentException if it is something else
   */
  public static Told parse(JsonNode json) {
    Told told = new Told();
    if (!json.isObject()) {
      throw new IllegalArgumentException("who was told of tickets must be an object");
    }
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      List<String> names = new ArrayList<>();
      for (JsonNode name : entry.getValue()) {
        if (!name.isTextual()) {
          throw new IllegalArgumentException("who was told of a ticket must be names");
        }
        names.add(name.textValue());
      }
      told.add(entry.getKey(), names);
    }
    return told;
  }
}
