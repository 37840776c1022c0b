package dev.winnow.testkit.receiver;

import java.util.Map;

/**
 * A request as a server saw it. Immutable.
 *
 * @param method such as {@code POST}
 * @param path the path, and the query if there is one, as they were sent
 * @param headers the headers by their names in small letters; the first of each
 * @param body the body
 */
public record HttpRequestSeen(
    String method, String path, Map<String, String> headers, String body) {

  /** Keeps its own copy of the headers. */
  public HttpRequestSeen {
    headers = Map.copyOf(headers);
  }

  /**
   * A header.
   *
   * @param name its name in small letters
   * @return its value; empty if it is not there
   */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
