package dev.winnow.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Ends connections on which no request comes to the end of its head. Jetty takes a connection for
 * idle only if no byte comes at all, and reads a head for as long as a byte comes now and then: a
 * few hundred such connections, by somebody without a token, would keep all others out.
 */
final class SlowHeads extends AbstractLifeCycle {

  /** How often to look, in parts of the longest time. */
  private static final int LOOKS = 4;

  private final ServerConnector connector;
  private final Duration most;
  private final LongSupplier nanos;
  private final IdentityHashMap<EndPoint, Waiting> waiting = new IdentityHashMap<>();

  /** After how many requests a connection waits for one, and since when. */
  private record Waiting(long requests, long since) {}

  /**
   * For the connections of a connector, which starts and stops it.
   *
   * @param most how long a connection may be without a request
   * @param nanos how time passes
   */
  SlowHeads(ServerConnector connector, Duration most, LongSupplier nanos) {
    this.connector = connector;
    this.most = most;
    this.nanos = nanos;
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    long wait = Math.max(1, most.toMillis() / LOOKS);
    connector.getScheduler().schedule(this::lookAndLookLater, wait, TimeUnit.MILLISECONDS);
  }

  private void lookAndLookLater() {
    if (isRunning()) {
      look(connector.getConnectedEndPoints());
      lookLater();
    }
  }

  /** Ends those that have waited for too long. */
  void look(Collection<EndPoint> all) {
    long now = nanos.getAsLong();
    waiting.keySet().retainAll(asKeys(all));
    for (EndPoint one : new ArrayList<>(all)) {
      Connection connection = within(one.getConnection());
      if (connection != null && connection.getMessagesIn() > connection.getMessagesOut()) {
        waiting.remove(one);
      } else {
        look(one, connection == null ? 0 : connection.getMessagesIn(), now);
      }
    }
  }

  private void look(EndPoint one, long requests, long now) {
    Waiting before = waiting.get(one);
    if (before == null || before.requests() != requests) {
      waiting.put(one, new Waiting(requests, now));
    } else if (now - before.since() > most.toNanos()) {
      waiting.remove(one);
      one.close();
    }
  }

  private static Collection<EndPoint> asKeys(Collection<EndPoint> all) {
    IdentityHashMap<EndPoint, Boolean> keys = new IdentityHashMap<>();
    all.forEach(one -> keys.put(one, true));
    return keys.keySet();
  }

  /** That of HTTP, where it is encrypted. */
  private static Connection within(Connection connection) {
    return connection instanceof SslConnection encrypted
        ? encrypted.getSslEndPoint().getConnection()
        : connection;
  }
}
