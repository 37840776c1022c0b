package dev.winnow.notify.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a service answered with success. Immutable.
 *
 * @param status the status, 200 to 299
 * @param body its beginning, as text
 */
public record HttpAnswer(int status, String body) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * The body as JSON.
   *
   * @return a missing node if it is none
   */
  public JsonNode json() {
    try {
      JsonNode tree = MAPPER.readTree(body);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
