package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import org.kie.api.definition.type.Modifies;

/**
 * Which of two servers is the active one. Kept over a restart: a failover changes it, and settings
 * only say which is the first. One thread at a time.
 */
public final class ActiveServer implements Fact {
  private String pair = "";
  private String server = "";
  private long since = 0;
  private boolean down = false;

  private ActiveServer() {}

  @Override
  public String id() {
    return pair;
  }

  /**
   * The server that is active as long as nothing else is known.
   *
   * @param pair what the two are called together
   * @param server the active one
   * @return not shut down
   */
  public static ActiveServer of(String pair, String server) {
    ActiveServer first = new ActiveServer();
    first.pair = pair;
    first.server = server;
    return first;
  }

  /**
   * It was shut down, so that the other one can take over.
   *
   * @param at when, in epoch milliseconds
   */
  @Modifies({"down", "since"})
  public void shutDown(long at) {
    down = true;
    since = at;
  }

  /**
   * The other one has taken over.
   *
   * @param other which
   * @param at when, in epoch milliseconds
   */
  @Modifies({"server", "down", "since"})
  public void becomes(String other, long at) {
    server = other;
    down = false;
    since = at;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "active server of " + pair;
  }

  /** {@return what the two servers are called together} */
  public String getPair() {
    return pair;
  }

  /** {@return the one that is active} */
  public String getServer() {
    return server;
  }

  /** {@return since when that is so, in epoch milliseconds; 0 if ever since} */
  public long getSince() {
    return since;
  }

  /** {@return whether it was shut down and the other one has not taken over yet} */
  public boolean isDown() {
    return down;
  }
}
