package dev.winnow.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The socket. */
final class Listener {

  private static final int HEADERS = 16_384;
  private static final int FEWEST_THREADS = 4;

  private final HttpOptions options;
  private final Optional<Certificates> tls;

  /**
   * Not listening yet.
   *
   * @param tls what connections are encrypted with; empty if they are not
   */
  Listener(HttpOptions options, Optional<Certificates> tls) {
    this.options = options;
    this.tls = tls;
  }

  void configure(JavalinConfig config) {
    HttpLimits limits = options.limits();
    QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), FEWEST_THREADS);
    threads.setName("winnow-http");
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(this::limit);
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new EarlyErrors());
          // What has been asked when it stops is still answered.
          server.setHandler(new GracefulHandler());
          server.setStopTimeout(limits.answer().toMillis());
          server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
    config.jetty.addConnector(this::connector);
  }

  private void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADERS);
    http.setIdleTimeout(options.limits().idle().toMillis());
    if (tls.isPresent()) {
      http.addCustomizer(new SecureRequestCustomizer(false));
    }
  }

  private Connector connector(Server server, HttpConfiguration http) {
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        tls.map(one -> new ServerConnector(server, one.factory(), plain))
            .orElseGet(() -> new ServerConnector(server, plain));
    connector.setHost(options.bind());
    connector.setPort(options.port());
    HttpLimits limits = options.limits();
    connector.setIdleTimeout(limits.idle().toMillis());
    // Started after it, whose scheduler it needs.
    connector.addBean(
        new SlowHeads(connector, limits.idle().plus(limits.request()), NanoTime::now), true);
    return connector;
  }

  Optional<Certificates> certificates() {
    return tls;
  }

  /** Listens. */
  static Javalin started(Javalin javalin, HttpOptions options) {
    try {
      return javalin.start();
    } catch (JavalinBindException e) {
      throw new UncheckedIOException(
          "the address %s port %d cannot be listened at; end what uses it, or name another port"
              .formatted(options.bind(), options.port()),
          new IOException(e));
    }
  }
}
