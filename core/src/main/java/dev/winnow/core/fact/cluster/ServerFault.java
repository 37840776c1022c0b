package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Ids;
import dev.winnow.core.signal.LogLine;

/** The log of a server says that it answers badly, and not yet that it does again. */
public final class ServerFault implements Fact {
  private String pair = "";
  private String server = "";
  private String text = "";
  private long since = 0;

  private ServerFault() {}

  @Override
  public String id() {
    return Ids.both(pair, server);
  }

  /**
   * A fault that begins.
   *
   * @param pair what the server and its standby are called together
   * @param server the server
   * @param line what its log says
   * @return a fault
   */
  public static ServerFault of(String pair, String server, LogLine line) {
    ServerFault fault = new ServerFault();
    fault.pair = pair;
    fault.server = server;
    fault.text = line.text();
    fault.since = line.atMillis();
    return fault;
  }

  @Override
  public String toString() {
    return "fault of " + server;
  }

  /** {@return what the server and its standby are called together} */
  public String getPair() {
    return pair;
  }

  /** {@return the server} */
  public String getServer() {
    return server;
  }

  /** {@return the first line that said so} */
  public String getText() {
    return text;
  }

  /** {@return since when, in epoch milliseconds} */
  public long getSince() {
    return since;
  }
}
