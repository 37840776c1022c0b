package dev.winnow.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What is answered.
 *
 * @param status the status
 * @param type the media type; "" if there is no body
 * @param body the body
 * @param headers more headers
 */
record Reply(int status, String type, String body, Map<String, String> headers) {

  static Reply json(int status, JsonNode json) {
    return new Reply(status, "application/json", json + "\n", Map.of());
  }

  static Reply html(int status, String markup) {
    return new Reply(status, "text/html; charset=utf-8", markup, Map.of());
  }

  static Reply text(String type, String body) {
    return new Reply(200, type, body, Map.of());
  }

  static Reply of(Problem problem) {
    return new Reply(
        problem.status(), "application/problem+json", problem.json() + "\n", problem.headers());
  }

  static Reply seeOther(String where) {
    return new Reply(303, "", "", Map.of("Location", where));
  }

  Reply with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, Map.copyOf(more));
  }
}
