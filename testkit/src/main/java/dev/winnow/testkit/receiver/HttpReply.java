package dev.winnow.testkit.receiver;

import java.util.Map;

/**
 * What a server answers. Immutable.
 *
 * @param status the status
 * @param headers headers beside that of the length
 * @param body the body
 */
public record HttpReply(int status, Map<String, String> headers, String body) {

  /** Keeps its own copy of the headers. */
  public HttpReply {
    headers = Map.copyOf(headers);
  }

  /**
   * An answer without headers of its own.
   *
   * @param status the status
   * @param body the body
   * @return the answer
   */
  public static HttpReply of(int status, String body) {
    return new HttpReply(status, Map.of(), body);
  }
}
