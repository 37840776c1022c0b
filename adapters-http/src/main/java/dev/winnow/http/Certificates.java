package dev.winnow.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * What connections are encrypted with, now. It may change while it listens: new connections get
 * what is new, and those that there are go on, unless whose certificates are taken has changed.
 * Safe for use by several threads.
 */
final class Certificates {

  private static final String TRUSTED = "dev.winnow.http.trusted";

  private final SslContextFactory.Server context = new SslContextFactory.Server();
  private volatile Set<Certificate> trusted;

  Certificates(Pem.Stores stores) {
    trusted = stores.clients();
    context.setSniRequired(false);
    put(stores, context);
  }

  /**
   * Tries to use them.
   *
   * @throws IllegalArgumentException if they cannot be used
   */
  static void check(Pem.Stores stores) {
    SslContextFactory.Server trial = new SslContextFactory.Server();
    put(stores, trial);
    try {
      trial.start();
      trial.stop();
    } catch (Exception e) {
      throw new IllegalArgumentException("the certificates cannot be used: " + e.getMessage(), e);
    }
  }

  private static void put(Pem.Stores stores, SslContextFactory.Server context) {
    try {
      stores.on(context);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the certificates cannot be used: " + e.getMessage(), e);
    }
  }

  /** Makes other ones hold, which can be used, as was {@linkplain #check(Pem.Stores) tried}. */
  void renew(Pem.Stores stores) {
    try {
      context.reload(same -> put(stores, context));
    } catch (Exception e) {
      throw new IllegalStateException("the certificates could be used just before", e);
    }
    if (!trusted.equals(stores.clients())) {
      trusted = stores.clients();
    }
  }

  /**
   * Looks whether whoever asks has shown a certificate, if need be, of those that are taken now.
   *
   * @throws Problem if they have to connect again
   */
  void check(HttpServletRequest request) {
    Object then =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getAttribute(TRUSTED);
    if (!trusted.equals(then)) {
      throw Problem.of(
          503,
          "Other certificates are taken now: connect again.",
          Map.of("Retry-After", "1", "Connection", "close"));
    }
  }

  /** Makes connections that remember whose certificates they take. */
  ConnectionFactory factory() {
    return new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()) {
      @Override
      public Connection newConnection(Connector connector, EndPoint endPoint) {
        // Asked before: if they change meanwhile, the client has to connect again for nothing.
        Set<Certificate> now = trusted;
        Connection made = super.newConnection(connector, endPoint);
        if (made instanceof SslConnection ssl
            && ssl.getSslEndPoint().getConnection() instanceof Attributes inner) {
          inner.setAttribute(TRUSTED, now);
        }
        return made;
      }
    };
  }
}
