package dev.winnow.host.probe;

import java.net.URI;
import java.util.Set;

/** What a probe is to reach. Immutable. */
public sealed interface Target {

  /**
   * A port that should accept connections.
   *
   * @param host a name or an address
   * @param port its port
   */
  record Tcp(String host, int port) implements Target {}

  /**
   * A web address that should answer with one of some status codes.
   *
   * @param uri an {@code http} or {@code https} address
   * @param status the codes that are right
   * @param follow whether redirects within the same host are followed
   */
  record Http(URI uri, Set<Integer> status, boolean follow) implements Target {

    /** Keeps its own copy. */
    public Http {
      status = Set.copyOf(status);
    }
  }

  /**
   * A name server that should know a name.
   *
   * @param server a name or an address
   * @param port its port
   * @param asks the name that it is asked for
   */
  record Dns(String server, int port, String asks) implements Target {}
}
