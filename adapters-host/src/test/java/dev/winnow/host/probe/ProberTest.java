package dev.winnow.host.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real ports, web servers and name servers of this machine. */
class ProberTest {

  private static final String HERE = InetAddress.getLoopbackAddress().getHostAddress();

  /** Long enough where an answer comes, however busy the machine is. */
  private static final Duration PATIENT = Duration.ofSeconds(30);

  /** For what never answers. */
  private static final Duration SHORT = Duration.ofMillis(60);

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static HttpServer server(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.startsWith("/to/")) {
            String to = exchange.getRequestURI().getQuery();
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
          } else {
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
          }
          exchange.close();
        });
    server.start();
    return server;
  }

  private static Answer http(HttpServer server, String path, boolean follow) throws IOException {
    URI uri = URI.create("http://" + HERE + ":" + server.getAddress().getPort() + path);
    return Prober.of(new Target.Http(uri, Set.of(200, 401), follow)).probe(PATIENT);
  }

  @Test
  void aPortThatIsClosedRefuses() throws IOException {
    int port;
    try (ServerSocket open = listening()) {
      port = open.getLocalPort();
      assertThat(Prober.of(new Target.Tcp(HERE, port)).probe(PATIENT).reachable()).isTrue();
    }

    assertThat(Prober.of(new Target.Tcp(HERE, port)).probe(PATIENT))
        .isEqualTo(new Answer(false, "connection refused"));
  }

  @Test
  void anUnknownHostIsSaid() throws IOException {
    assertThat(Prober.of(new Target.Tcp("no-such-host.invalid", 1)).probe(PATIENT))
        .isEqualTo(new Answer(false, "the name of the host is not known"));
  }

  @Test
  void aWebServerIsTakenDownAndUp() throws IOException {
    HttpServer server = server(0);
    assertThat(http(server, "/200", false)).isEqualTo(new Answer(true, "status 200"));
    assertThat(http(server, "/401", false).reachable()).isTrue();
    assertThat(http(server, "/503", false)).isEqualTo(new Answer(false, "status 503"));

    server.stop(0);
    assertThat(http(server, "/200", false)).isEqualTo(new Answer(false, "connection refused"));

    HttpServer again = server(server.getAddress().getPort());
    assertThat(http(again, "/200", false).reachable()).isTrue();
    again.stop(0);
  }

  @Test
  void aRedirectIsFollowedOnlyIfThatIsWantedAndOnTheSameHost() throws IOException {
    HttpServer server = server(0);
    int port = server.getAddress().getPort();
    try {
      assertThat(http(server, "/to/?/200", false)).isEqualTo(new Answer(false, "status 302"));
      assertThat(http(server, "/to/?/200", true).reachable()).isTrue();
      assertThat(http(server, "/to/?http://169.254.169.254/200", true).detail())
          .contains("another place");
      assertThat(http(server, "/to/?file:///etc/passwd", true).detail()).contains("another place");
      assertThat(http(server, "/to/?http://" + HERE + ":1/200", true).detail())
          .contains("another place");
      assertThat(http(server, "/to/?http://a:b@" + HERE + ":" + port + "/200", true).detail())
          .contains("another place");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void redirectsInACircleEnd() throws IOException {
    HttpServer server = server(0);
    try {
      server.createContext(
          "/circle",
          exchange -> {
            exchange.getResponseHeaders().add("Location", "/circle");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
          });

      assertThat(http(server, "/circle", true))
          .isEqualTo(new Answer(false, "more than 5 redirects"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsNotWaitedForForLong() throws IOException {
    try (ServerSocket silent = listening()) {
      URI uri = URI.create("http://" + HERE + ":" + silent.getLocalPort());

      assertThat(Prober.of(new Target.Http(uri, Set.of(200), false)).probe(SHORT))
          .isEqualTo(new Answer(false, "no answer within 60 ms"));
    }
  }

  @Test
  void aNameServerMustKnowTheName() throws IOException {
    int gone;
    try (DnsServer server = new DnsServer(DnsServer.KNOWN)) {
      Prober prober = Prober.of(new Target.Dns(HERE, server.port(), "exoticplant.plant"));
      assertThat(prober.probe(PATIENT)).isEqualTo(new Answer(true, "it knows exoticplant.plant"));

      server.answers(DnsServer.NXDOMAIN);
      assertThat(prober.probe(PATIENT))
          .isEqualTo(new Answer(false, "it answers, but does not know exoticplant.plant"));

      server.answers(DnsServer.SERVFAIL);
      assertThat(prober.probe(PATIENT).reachable()).isFalse();
      assertThat(prober.probe(PATIENT).detail()).startsWith("it answers with a failure");

      gone = server.port();
    }
    Prober prober = Prober.of(new Target.Dns(HERE, gone, "exoticplant.plant"));
    assertThat(prober.probe(SHORT).detail()).startsWith("no answer");
  }

  @Test
  void whatIsWrongOnThisSideIsNoAnswer() {
    assertThatThrownBy(() -> Failures.answer(new ConnectException("Network is unreachable"), SHORT))
        .isInstanceOf(ConnectException.class);
  }
}
