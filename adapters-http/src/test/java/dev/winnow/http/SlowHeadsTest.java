package dev.winnow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A head that comes byte by byte keeps its connection for so long, and not for ever. */
class SlowHeadsTest {

  private static final Duration MOST = Duration.ofSeconds(60);

  private final AtomicLong nanos = new AtomicLong();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final SlowHeads heads = new SlowHeads(connector, MOST, nanos::get);

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout((int) MOST.toMillis());
    until(() -> connector.getConnectedEndPoints().stream().anyMatch(EndPoint::isOpen));
    return socket;
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  private void look(Duration later) {
    nanos.addAndGet(later.toNanos());
    heads.look(connector.getConnectedEndPoints());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Test
  void oneThatIsNeverCompleteIsEnded() throws Exception {
    try (Socket socket = connect()) {
      look(Duration.ZERO);
      for (int part = 0; part < 4; part++) {
        send(socket, part == 0 ? "GET / HTTP/1.1\r\n" : "A: b\r\n");
        look(MOST.dividedBy(4));
      }
      assertThat(connector.getConnectedEndPoints()).hasSize(1);
      look(Duration.ofMillis(1));
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aConnectionOfManyRequestsIsKept() throws Exception {
    try (Socket socket = connect()) {
      for (int request = 0; request < 5; request++) {
        look(Duration.ZERO);
        look(MOST);
        send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        long answered = request + 1;
        until(() -> answers() == answered);
      }
      assertThat(connector.getConnectedEndPoints()).hasSize(1);
    }
  }

  private long answers() {
    return connector.getConnectedEndPoints().stream()
        .mapToLong(one -> one.getConnection().getMessagesOut())
        .sum();
  }
}
